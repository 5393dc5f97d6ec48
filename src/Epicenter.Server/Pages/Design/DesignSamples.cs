using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Server.Pages.Charts;
using Epicenter.Server.Pages.Directory;
using Epicenter.Server.Pages.Epicentre;
using Epicenter.Server.Pages.Places;

namespace Epicenter.Server.Pages.Design;

/// <summary>Made-up figures for the page that shows how things look. The same on every day.</summary>
internal static class DesignSamples
{
    private const int Bins = 96;
    private const int Onset = 52;

    public static DateTimeOffset At { get; } = new(2026, 3, 4, 16, 0, 0, TimeSpan.Zero);

    /// <summary>An ordinary morning that turns.</summary>
    public static ImmutableArray<SeriesPoint> Series { get; } = [.. Enumerable.Range(0, Bins).Select(Point)];

    public static ImmutableArray<Spell> Spells => [new(Series[Onset].At, At)];

    public static ImmutableArray<DayBar> Days { get; } =
    [
        .. Enumerable.Range(0, DayBars.Days).Select(i => new DayBar(At.Date.AddDays(i + 1 - DayBars.Days), i < 12 ? null : i % 23 == 7 ? TimeSpan.FromMinutes(20 * (i - 10)) : TimeSpan.Zero)),
    ];

    public static Dictionary<string, PlaceRate> Rates(TileMap map) =>
        map.Tiles.Select((tile, i) => new PlaceRate(tile.Code, i % 9 == 4 ? null : Math.Round(0.7 + (i * i % 37 / 2.5), 1))).ToDictionary(r => r.Code, StringComparer.Ordinal);

    public static IEnumerable<TileMap> Maps => TileMap.For([new PlaceRate("US-VA", 1), new PlaceRate("DE-BY", 1)]);

    public static EpicentreSubject Subject(string cause, Func<int, string> service) => new(
        "sample",
        cause,
        [new("rival-2", service(98), 2, 0.2), new("rival-3", service(99), 3, 0.1)],
        [.. Enumerable.Range(1, 24).Select(i => new EpicentreService($"hit-{i}", service(i), 1 + (i % 2), 60.0 / i))],
        [.. Enumerable.Range(25, 12).Select(i => new EpicentreService($"fine-{i}", service(i), 1, 0))]);

    private static SeriesPoint Point(int i)
    {
        var usual = 9 + (4 * Math.Sin(i / 15.0));
        var risen = i < Onset ? 0 : 70 * (1 - Math.Exp((Onset - i) / 9.0));
        return new SeriesPoint(At.AddMinutes(5 * (i - Bins)), (int)Math.Round(usual + risen + (3 * Math.Sin(i * 2.4))), usual, Math.Max(0, usual - 5), usual + 6);
    }
}
