using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>Probes of the largest services from three places, every few minutes. Some fail on any day; a part of an outage escapes them.</summary>
internal sealed class ProbeRounds(CatalogGraph catalog, Population population, DrillOutage outage, SeededRandom random)
{
    private const int Targets = 20;
    private const int MinutesApart = 5;
    private const double FailsAnyway = 0.003;

    private static readonly string[] s_places = ["fra", "iad", "sin"];

    private readonly ImmutableArray<int> _targets =
        [.. Enumerable.Range(0, catalog.ServiceCount).OrderByDescending(population.PerMinute).Take(Targets)];

    private readonly Dictionary<int, DrillHit> _hits = outage.Hits.ToDictionary(h => h.Service);

    /// <summary>Adds the probes of the hour that begins at a moment.</summary>
    public void AddHour(DateTimeOffset from, List<Signal> into)
    {
        for (var minute = 0; minute < 60; minute += MinutesApart)
        {
            foreach (var target in _targets)
            {
                foreach (var place in s_places)
                {
                    into.Add(Probe(target, place, from.AddMinutes(minute + random.NextUnit())));
                }
            }
        }
    }

    private Probe Probe(int target, string place, DateTimeOffset at)
    {
        var fails = _hits.TryGetValue(target, out var hit) && hit.Start <= at && at < hit.End ? hit.Breadth : FailsAnyway;
        var failed = random.Chance(fails);
        return new Probe
        {
            At = at,
            Target = catalog.Service(target).Id,
            From = place,
            Outcome = failed ? ProbeOutcome.Failed : ProbeOutcome.Ok,
            Failure = failed ? (FailureStage)random.NextBelow((int)FailureStage.Content + 1) : null,
            LatencyMs = failed ? null : Math.Round(random.NextLogNormal(180, 0.5)),
        };
    }
}
