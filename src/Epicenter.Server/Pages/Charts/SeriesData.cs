using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Charts;

/// <summary>A series as attributes of its picture, for the script that draws it again to be read point by point.</summary>
internal static class SeriesData
{
    public static IEnumerable<KeyValuePair<string, object>> Of(
        ImmutableArray<SeriesPoint> series, ImmutableArray<PlacedAnnotation> notes, ImmutableArray<Spell> spells, Clock clock, PageContext page)
    {
        var words = page.Words.Service;
        var step = series[1].At - series[0].At;
        return new Dictionary<string, object>
        {
            ["data-plot"] = "",
            ["data-sheet"] = page.Asset("css/uplot.css"),
            ["data-lang"] = page.Language.Culture.Name,

            // Days are those of UTC.
            ["data-zone"] = step < TimeSpan.FromDays(1) && clock.Zone != TimeZoneInfo.Utc ? clock.Zone.Id : "UTC",
            ["data-say-reports"] = words.ReadReports,
            ["data-say-usual"] = words.ReadUsual,
            ["data-say-unwatched"] = page.Words.Charts.NotWatched,
            ["data-from"] = series[0].At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["data-step"] = step.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ["data-reports"] = string.Join(' ', series.Select(p => End(p.IsWatched ? p.Reports : double.NaN))),
            ["data-low"] = string.Join(' ', series.Select(p => End(p.Low))),
            ["data-notes"] = string.Join('\n', notes.Select(n => $"{n.Annotation.At.ToUnixTimeSeconds()}|{(n.Annotation.IsOurs ? 1 : 0)}|{n.Row}|{(n.ToTheLeft ? 1 : 0)}|{n.Annotation.Text}")),
            ["data-spells"] = string.Join(' ', spells.Select(s => $"{s.From.ToUnixTimeSeconds()}-{s.To.ToUnixTimeSeconds()}")),
            ["data-high"] = string.Join(' ', series.Select(p => End(p.High))),
        };
    }

    private static string End(double value) => double.IsNaN(value) ? "-" : value.ToString("0.#", CultureInfo.InvariantCulture);
}
