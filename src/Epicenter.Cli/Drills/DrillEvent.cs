using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;

namespace Epicenter.Cli.Drills;

/// <summary>One outage of a labelled world.</summary>
/// <param name="Kind">In the words of the worlds: <c>cause</c>, <c>region</c>, <c>single</c>, <c>isp</c>, <c>viral</c> or <c>pair</c>.</param>
/// <param name="Drill">In the words of <c>--kind</c>.</param>
/// <param name="Affected">Ids of the services hit.</param>
/// <param name="AffectedByRoot">The same by what hit them.</param>
/// <param name="Hits">The same with their times.</param>
internal sealed record DrillEvent(
    string Kind,
    string Drill,
    DateTimeOffset Start,
    int Minutes,
    IReadOnlyList<string> Roots,
    IReadOnlyList<string> Affected,
    IReadOnlyDictionary<string, IReadOnlyList<string>> AffectedByRoot,
    IReadOnlyList<DrillHitTime> Hits)
{
    public static DrillEvent Of(CatalogGraph catalog, DrillOutage outage) => new(
        KindOf(outage.Kind),
        EnumWords.Of(outage.Kind),
        outage.Onset,
        (int)Math.Ceiling((outage.End - outage.Onset).TotalMinutes),
        outage.Roots,
        [.. outage.Hits.Select(h => catalog.Service(h.Service).Id)],
        outage.Roots.ToDictionary(r => r, IReadOnlyList<string> (r) => [.. outage.HitBy(r).Select(s => catalog.Service(s).Id)], StringComparer.Ordinal),
        [.. outage.Hits.Select(h => new DrillHitTime(catalog.Service(h.Service).Id, h.Start, h.End))]);

    private static string KindOf(DrillKind kind) => kind switch
    {
        DrillKind.Region => "region",
        DrillKind.Service => "single",
        DrillKind.InternetProvider => "isp",
        DrillKind.Surge => "viral",
        DrillKind.Pair => "pair",
        _ => "cause",
    };
}
