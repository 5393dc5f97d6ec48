using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios;

/// <summary>A documented outage that can be replayed.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="IsReconstruction">Whether the reports were made up from published figures; false where they are real counts. Pages must say so.</param>
/// <param name="Explanation">What was reconstructed from what, or whose counts they are.</param>
/// <param name="TimeZone">IANA name of the zone in which the outage's own account tells the time.</param>
/// <param name="Outage">Id of the catalog's outage to leave out of the evidence, so that a replay does not know its own answer.</param>
/// <param name="FirstNotice">When the provider first said something in public; null where it never did.</param>
/// <param name="Notices">What the provider published, when it did.</param>
/// <param name="Crowd">How people reported; null for real counts.</param>
/// <param name="Counts">Where real counts are; null for a reconstruction.</param>
/// <param name="Folder">Where the scenario's files are.</param>
public sealed record Scenario(
    string Id,
    LocalText Title,
    bool IsReconstruction,
    LocalText Explanation,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TimeZone,
    string? Outage,
    ScenarioCause? Cause,
    DateTimeOffset? FirstNotice,
    ImmutableArray<TimelineEntry> Timeline,
    ImmutableArray<Notice> Notices,
    CrowdModel? Crowd,
    CrowdCounts? Counts,
    string Folder)
{
    /// <summary>When the signals begin: the quiet hours that a baseline is learned from come before the outage.</summary>
    public DateTimeOffset SignalsFrom => Start - (Crowd?.Quiet ?? TimeSpan.Zero);

    /// <summary>What an observatory of the day could have known: dependencies that held then, without what only this outage taught.</summary>
    public CatalogGraph KnownThen(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var then = catalog.AsOf(DateOnly.FromDateTime(Start.UtcDateTime));
        return Outage is { } outage ? then.WithoutEvidenceOf(outage) : then;
    }
}
