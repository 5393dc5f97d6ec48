using System.Globalization;

namespace Epicenter.Sources.Counts;

/// <summary>Reads counts as CSV: a header with <c>event,provider,at,reports</c> in any order among other columns, then a bin a line, any series in any order.</summary>
public static class CountsReader
{
    private static readonly string[] s_columns = ["event", "provider", "at", "reports"];

    /// <summary>The series of a file, in the order in which it first names them.</summary>
    /// <exception cref="CountsException">A line is not as it should be.</exception>
    public static IReadOnlyList<CountSeries> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var columns = Columns(reader.ReadLine() ?? throw new CountsException("1: The file is empty; its first line is event,provider,at,reports."));
        var series = new Dictionary<string, (string Provider, List<BinnedCount> Bins)>(StringComparer.Ordinal);
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var fields = text.Split(',', StringSplitOptions.TrimEntries);
            if (fields.Length <= columns.Max())
            {
                throw new CountsException($"{line}: It has {fields.Length} fields, and the first line names more columns.");
            }

            var (name, provider) = (fields[columns[0]], fields[columns[1]]);
            if (name.Length == 0)
            {
                throw new CountsException($"{line}: event is empty; give each series a name.");
            }

            if (!series.TryGetValue(name, out var known))
            {
                series.Add(name, known = (provider, []));
            }

            known.Bins.Add(new BinnedCount(line, Time(line, fields[columns[2]]), Reports(line, fields[columns[3]])));
        }

        return [.. series.Select(s => new CountSeries(s.Key, s.Value.Provider, InOrder(s.Key, s.Value.Bins)))];
    }

    private static int[] Columns(string header)
    {
        var names = header.TrimStart('\uFEFF').Split(',', StringSplitOptions.TrimEntries);
        var columns = Array.ConvertAll(s_columns, column => Array.IndexOf(names, column));
        return Array.IndexOf(columns, -1) is var missing and >= 0
            ? throw new CountsException($"1: There is no column {s_columns[missing]}; the first line is event,provider,at,reports.")
            : columns;
    }

    private static DateTimeOffset Time(int line, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : throw new CountsException($"{line}: at is \"{text}\"; write the start of the bin like 2020-11-25T04:45:00Z.");

    private static int Reports(int line, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var reports)
            ? reports
            : throw new CountsException($"{line}: reports is \"{text}\"; write a whole number, 0 or more.");

    private static List<BinnedCount> InOrder(string name, List<BinnedCount> bins)
    {
        bins.Sort((a, b) => a.At.CompareTo(b.At));
        for (var i = 1; i < bins.Count; i++)
        {
            if (bins[i].At - bins[i - 1].At < CountSeries.Width)
            {
                throw new CountsException($"{bins[i].Line}: This bin of {name} begins less than a quarter of an hour after that of line {bins[i - 1].Line}; give one line a bin.");
            }
        }

        return bins;
    }
}
