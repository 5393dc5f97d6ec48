namespace Epicenter.Core;

/// <summary>Where a signal stands among those of its minute: by its time, then by its fingerprint.</summary>
/// <param name="Place">Its place in the order of arrival.</param>
internal readonly record struct ArrivalOrder(long At, ulong Fingerprint, int Place) : IComparable<ArrivalOrder>
{
    public int CompareTo(ArrivalOrder other) => At != other.At ? At.CompareTo(other.At) : Fingerprint.CompareTo(other.Fingerprint);
}
