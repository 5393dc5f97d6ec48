using System.Globalization;

namespace Epicenter.Cli.Terminals;

/// <summary>How figures are said to people.</summary>
internal static class Words
{
    public static string Clock(DateTimeOffset moment) => moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Percent(double probability) => probability switch
    {
        >= 0.995 and < 1 => "> 99 %",
        > 0 and < 0.005 => "< 1 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0} %"),
    };

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 service</c>, <c>1,234 services</c>.</summary>
    public static string Count(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Duration(TimeSpan duration) => duration.Duration() switch
    {
        { TotalMinutes: < 1 } => "under a minute",
        { TotalMinutes: < 90 } d => $"{d.TotalMinutes:0} min",
        { TotalHours: < 48 } d => $"{(int)d.TotalHours} h {d.Minutes:00} min",
        var d => $"{d.Days} days {d.Hours} h",
    };

    /// <summary>How a moment lies to another: <c>6 min after</c>.</summary>
    public static string Relative(DateTimeOffset moment, DateTimeOffset other) =>
        $"{Duration(moment - other)} {(moment < other ? "before" : "after")}";

    /// <summary>A list for a sentence, cut short where it is long.</summary>
    public static string List(IReadOnlyList<string> items, int all, int most = 8)
    {
        var shown = items.Take(most).ToList();
        var rest = all - shown.Count;
        return rest > 0 ? $"{string.Join(", ", shown)} and {Count(rest)} more" : string.Join(", ", shown);
    }
}
