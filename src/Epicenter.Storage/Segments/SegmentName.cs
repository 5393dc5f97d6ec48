using System.Globalization;

namespace Epicenter.Storage.Segments;

/// <summary>Files are named after the first offset they hold, with leading zeros, so that their order is that of the log.</summary>
internal static class SegmentName
{
    private const string Ending = ".log";
    private const int Digits = 19;

    public static string Of(long firstOffset) => firstOffset.ToString("D19", CultureInfo.InvariantCulture) + Ending;

    public static string OfIdentities(string segment) => Path.ChangeExtension(segment, ".ids");

    /// <summary>The first offset of a segment's file; null for another file.</summary>
    public static long? FirstOffsetOf(string name) =>
        name.Length == Digits + Ending.Length
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
