namespace Epicenter.Bench.Detection.Crowd;

/// <summary>Reports of one provider in bins of a quarter of an hour, around a problem that Downdetector declared.</summary>
/// <param name="eventId">The event that the series was kept for.</param>
/// <param name="firstAt">Start of the first bin.</param>
/// <param name="counts">Reports a bin.</param>
/// <param name="declaredBin">The bin with which Downdetector lets the problem begin.</param>
internal sealed class CountSeries(string eventId, DateTimeOffset firstAt, int[] counts, int declaredBin)
{
    public const int BinMinutes = 15;
    public const int BinsAnHour = 60 / BinMinutes;
    public const int BinsADay = 24 * BinsAnHour;

    public string EventId { get; } = eventId;

    public DateTimeOffset FirstAt { get; } = firstAt;

    public IReadOnlyList<int> Counts { get; } = counts;

    public int DeclaredBin { get; } = declaredBin;

    /// <summary>The end of a bin, when what it holds is known.</summary>
    public DateTimeOffset EndOf(int bin) => FirstAt.AddMinutes((bin + 1) * BinMinutes);

    /// <summary>What was known of the series when a bin ended.</summary>
    public CountSeries UpTo(int bin) => new(EventId, FirstAt, counts[..(bin + 1)], DeclaredBin);
}
