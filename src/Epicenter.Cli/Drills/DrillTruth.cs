using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;

namespace Epicenter.Cli.Drills;

/// <summary>The truth of a drill as <c>truth.json</c> has it: in the shape of labelled worlds, so that the same judge reads it.</summary>
/// <param name="QuietUntil">When the outage begins.</param>
/// <param name="Departures">Where the catalog is wrong in this world.</param>
internal sealed record DrillTruth(
    ulong Seed,
    DateTimeOffset From,
    DateTimeOffset To,
    DateTimeOffset QuietUntil,
    int Signals,
    double Departure,
    IReadOnlyList<string> Departures,
    IReadOnlyList<DrillEvent> Events)
{
    public static DrillTruth Of(CatalogGraph catalog, DrillOptions options, DrillOutage outage, DateTimeOffset from, DateTimeOffset to, int signals) =>
        new(options.Seed, from, to, outage.Onset, signals, options.Departure, outage.Departures, [DrillEvent.Of(catalog, outage)]);
}
