using System.Globalization;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>Reads real crowd counts: a file of events and one of their counts, both comma-separated with a line of headings.</summary>
internal static class CrowdData
{
    /// <param name="events">Columns event, provider, first_at, declared_at, bins.</param>
    /// <param name="counts">Columns event, provider, at, reports; a bin's start, in order and without gaps.</param>
    /// <exception cref="InvalidDataException">A series has gaps, or its declaration is no bin of it.</exception>
    public static IReadOnlyList<CountSeries> Read(string events, string counts)
    {
        var bins = Rows(counts).ToLookup(r => r[0], r => (At: Time(r[2]), Reports: int.Parse(r[3], CultureInfo.InvariantCulture)));
        return [.. Rows(events).Select(r => Series(r, [.. bins[r[0]]]))];
    }

    private static CountSeries Series(string[] row, (DateTimeOffset At, int Reports)[] bins)
    {
        var first = Time(row[2]);
        var declared = (Time(row[3]) - first).TotalMinutes / CountSeries.BinMinutes;
        var isWhole = bins.Index().All(b => b.Item.At == first.AddMinutes(b.Index * CountSeries.BinMinutes));
        return isWhole && declared == (int)declared && declared >= 0 && declared < bins.Length
            ? new CountSeries(row[0], first, [.. bins.Select(b => b.Reports)], (int)declared)
            : throw new InvalidDataException($"Event {row[0]} has gaps, or its declaration is not the start of a bin.");
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
