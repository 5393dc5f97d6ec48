using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Bench.Drills;

/// <summary>Plays one drill on a learned world and notes what was held at certain minutes.</summary>
internal sealed class DrillRun(LearnedWorld world, double departure, IReadOnlyList<int> minutes)
{
    private const int FirstOnsetMinute = 15;
    private const int OnsetMinutes = 45;

    public DrillOutcome Play(ulong seed, int start)
    {
        var (from, observatory) = world.Start(start);
        var onset = from.AddMinutes(FirstOnsetMinute + new SeededRandom(seed).NextBelow(OnsetMinutes));
        var drill = new Drill(world.Catalog, new DrillOptions { Seed = seed, Departure = departure, Onset = onset }, world.Population);
        var outage = drill.Outage;
        var kind = EnumWords.Of(outage.Kind);
        var (beliefs, next) = (new List<Belief>(), 0);
        foreach (var signal in drill.Signals(from, onset.AddMinutes(minutes[^1])))
        {
            for (; next < minutes.Count && signal.At >= onset.AddMinutes(minutes[next]); next++)
            {
                Note(minutes[next]);
            }

            observatory.Accept(signal);
        }

        for (; next < minutes.Count; next++)
        {
            Note(minutes[next]);
        }

        var incidents = Since(observatory, onset);
        var told = Tellers(incidents, outage);
        var hit = IdsOf(outage.Hits.Select(h => h.Service));
        var others = incidents.Except(told.Values).ToArray();
        var beside = others.Count(i => i.Services.Any(s => hit.Contains(s.Id)) || IsNear(i.Cause.Entity, outage));
        return new DrillOutcome(kind, beliefs, outage.Roots.Length, outage.Roots.Length - told.Count, beside, others.Length - beside);

        void Note(int minute)
        {
            observatory.AdvanceTo(onset.AddMinutes(minute));
            beliefs.AddRange(Tellers(Since(observatory, onset), outage).Values.Distinct().Select(i => BeliefOf(i, outage, seed, kind, minute)));
        }
    }

    private static Incident[] Since(Observatory observatory, DateTimeOffset onset) =>
        [.. observatory.Snapshot().Incidents.Where(i => i.OpenedAt >= onset && i.MergedInto is null)];

    // For each root the incident that names most of those hit through it: chosen by its services, never by whether its cause is right.
    private Dictionary<string, Incident> Tellers(Incident[] incidents, DrillOutage outage)
    {
        var tellers = new Dictionary<string, Incident>(StringComparer.Ordinal);
        foreach (var root in outage.Roots)
        {
            var hit = IdsOf(outage.HitBy(root));
            if (incidents.Where(i => Named(i, hit) > 0).MaxBy(i => Named(i, hit)) is { } teller)
            {
                tellers[root] = teller;
            }
        }

        return tellers;
    }

    private static int Named(Incident incident, HashSet<string> hit) => incident.Services.Count(s => hit.Contains(s.Id));

    private HashSet<string> IdsOf(IEnumerable<int> services) => services.Select(s => world.Catalog.Service(s).Id).ToHashSet(StringComparer.Ordinal);

    private Belief BeliefOf(Incident incident, DrillOutage outage, ulong seed, string kind, int minute) => new(
        seed,
        kind,
        minute,
        outage.Roots,
        outage.Hits.Length,
        incident.Services.Length,
        Math.Round((incident.OpenedAt - outage.Onset).TotalMinutes, 1),
        outage.Roots.Contains(incident.Cause.Entity),
        IsNear(incident.Cause.Entity, outage),
        incident.Hypotheses.Take(3).Any(h => outage.Roots.Contains(h.Entity)),
        MechanismOf(outage) is { } mechanism ? EnumWords.Of(mechanism) : null,
        [.. incident.Mechanisms.Select(m => new Likely(EnumWords.Of(m.Mechanism), m.Probability))],
        [.. incident.Hypotheses.Select(HeldOf)]);

    // Only some drills say how: a broken network is a network failure, and what broke a database nobody decided.
    private Mechanism? MechanismOf(DrillOutage outage) => outage.Kind switch
    {
        DrillKind.Surge => Mechanism.DemandSurge,
        DrillKind.InternetProvider => Mechanism.InternetProvider,
        DrillKind.Component => world.Catalog.Find(outage.Roots[0])!.Class switch
        {
            ComponentClass.Network => Mechanism.Network,
            ComponentClass.Dns => Mechanism.Dns,
            ComponentClass.ControlPlane => Mechanism.ControlPlane,
            ComponentClass.Power => Mechanism.Power,
            ComponentClass.EndpointAgent => Mechanism.EndpointAgent,
            _ => null,
        },
        _ => null,
    };

    private static Held HeldOf(Hypothesis h) => new(
        h.Entity,
        h.Probability,
        h.Standing,
        h.Failing,
        h.Unexplained,
        h.Grounds.GroupBy(g => EnumWords.Of(g.Kind), StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Round(g.Sum(x => x.Weight), 3)));

    private static bool IsNear(string said, DrillOutage outage) => outage.Roots.Any(root =>
        said == root || said.StartsWith(root + "/", StringComparison.Ordinal) || root.StartsWith(said + "/", StringComparison.Ordinal));
}
