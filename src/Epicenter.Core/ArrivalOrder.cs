using Epicenter.Core.Signals;

namespace Epicenter.Core;

/// <summary>
/// Where a signal stands among those of its minute: what is no report first, then reports by service, so that what is known of a service is at
/// hand for all of them; each by time, then by fingerprint.
/// </summary>
/// <param name="Service">Index of a report's service; below zero for all else.</param>
/// <param name="Place">Its place in the order of arrival.</param>
internal readonly record struct ArrivalOrder(int Service, long At, ulong Fingerprint, int Place) : IComparable<ArrivalOrder>
{
    public static ArrivalOrder Of(in Observation arrival, int place) =>
        new(arrival.Kind == SignalKind.Report ? arrival.Subject : -1, arrival.At, arrival.Fingerprint, place);

    public int CompareTo(ArrivalOrder other) =>
        Service != other.Service ? Service.CompareTo(other.Service)
        : At != other.At ? At.CompareTo(other.At)
        : Fingerprint.CompareTo(other.Fingerprint);
}
