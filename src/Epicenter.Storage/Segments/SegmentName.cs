using System.Globalization;

namespace Epicenter.Storage.Segments;

/// <summary>Files are named after the first offset they hold, with leading zeros, so that their order is that of the log.</summary>
internal static class SegmentName
{
    private const string Ending = ".log";
    private const int Digits = 19;

    public static string Of(long firstOffset) => firstOffset.ToString("D19", CultureInfo.InvariantCulture) + Ending;

    public static string OfIdentities(string segment) => Path.ChangeExtension(segment, ".ids");

    /// <summary>The segments among files, in the order of the log, with their first offsets.</summary>
    public static IReadOnlyList<(string Name, long FirstOffset)> Among(IEnumerable<string> names) =>
        [.. names.Order(StringComparer.Ordinal).Select(n => (n, FirstOffsetOf(n))).Where(s => s.Item2 is not null).Select(s => (s.n, s.Item2!.Value))];

    /// <summary>The first offset of a segment's file; null for another file.</summary>
    public static long? FirstOffsetOf(string name) =>
        name.Length == Digits + Ending.Length
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
