using System.Collections.Immutable;
using Epicenter.Core.Incidents;
using Epicenter.Core.Magnitudes;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>Incidents such as the observatory tells them.</summary>
public static class FakeIncidents
{
    private static readonly DateTimeOffset Began = new(2021, 12, 7, 15, 33, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Opened = Began.AddMinutes(8);

    public static Incident Region(DateTimeOffset? resolved) => new(
        "2021-12-07-aws-us-east-1", Began, Opened, resolved, null,
        [
            Hypothesis(FakeCatalog.Network, 0.71, [Ground(GroundKind.DependantsFail, 48.2, ["delta", "disney-plus", "ring", "venmo", "mta"], 19, 23), Ground(GroundKind.Symptoms, 6.1, ["Connection", "App"], 2, 0), Ground(GroundKind.DependantsFine, -3.4, ["quiet-04"], 4, 23)]) with
            {
                Contrast = new Contrast(new Tally(19, 4, 0), 1, 208, [new Apart("aws/us-east-1/dns", new Tally(0, 7, 2)), new Apart(FakeCatalog.ControlPlane, new Tally(2, 3, 0))]),
                Services = [new ServiceEvidence("delta", true, 12, 0.7, 0.1, 2.2), new ServiceEvidence("ring", true, 9.4, 0.6, 0.5, 0.3), new ServiceEvidence("quiet-04", false, -3.1, 0.2, 0.6, 0.6)],
            },
            Hypothesis(FakeCatalog.ControlPlane, 0.17, [Ground(GroundKind.Symptoms, 3.3, ["Login"], 1, 0), Ground(GroundKind.OthersFail, -9.7, ["delta", "ring"], 11, 0)]) with
            {
                Turns = [new Turn(TurnKind.BeginsToFail, "quiet-04", 4.2, 0.46), new Turn(TurnKind.TurnsOutFine, "delta", 2.5, 0.34), new Turn(TurnKind.IsNamed, FakeCatalog.ControlPlane, 2.1, 0.3)],
            },
            Hypothesis("aws/us-east-1/dns", 0.08, [Ground(GroundKind.BaseRate, 1.2, [], 0, 0), Ground(GroundKind.DependantsFine, -12.5, ["quiet-00", "quiet-04"], 14, 20)]),
            Hypothesis("cloudflare", 0.012, [Ground(GroundKind.Notice, -2.0, [], 0, 0), Ground(GroundKind.OthersFail, -30, ["delta"], 31, 0)]),
            Hypothesis(Core.Incidents.Hypothesis.Unknown, 0.004, []),
        ],
        [
            new MechanismBelief(Mechanism.Network, 0.46, [Ground(GroundKind.ProbeStages, 1.6, ["connect", "timeout"], 12, 0), Ground(GroundKind.NoticeWords, 1.3, ["network"], 1, 0), Ground(GroundKind.Rise, 0.4, ["at-once"], 32, 0), Ground(GroundKind.Extent, -0.1, ["everywhere"], 20, 0)]),
            new MechanismBelief(Mechanism.ControlPlane, 0.3, [Ground(GroundKind.Spread, 0.4, ["gradually"], 32, 0), Ground(GroundKind.NoticeWords, -1.1, ["network"], 1, 0), Ground(GroundKind.Return, -0.2, ["slowly"], 20, 0)]),
            new MechanismBelief(Mechanism.Attack, 0.2, [Ground(GroundKind.BaseRate, -3.2, [], 0, 0)]),
            new MechanismBelief(Mechanism.Coincidence, 0.04, [Ground(GroundKind.Chance, -3, [], 32, 0)]),
        ],
        [.. FakeCatalog.Hit.Select((h, i) => new HitService(h.Id, Began.AddMinutes(i % 9), i % 11 == 10 ? Opened.AddMinutes(70) : null, 0.99 - (i * 0.01), 900 - (i * 25), 14 + i, 160 - (i * 4.6)))],
        11_214,
        [new BeliefChange(Opened, "aws/us-east-1/dns", 0.41), new BeliefChange(Opened.AddMinutes(5), FakeCatalog.Network, 0.52), new BeliefChange(Opened.AddMinutes(40), FakeCatalog.Network, 0.71)],
        Events(resolved))
    {
        Magnitudes =
        [
            new MagnitudeVersion(Opened, new Magnitude(5.1, 4.2, 6.0)),
            new MagnitudeVersion(Opened.AddMinutes(20), new Magnitude(6.3, 5.47, 7.13)),
            new MagnitudeVersion(Opened.AddMinutes(60), new Magnitude(6.9, 6.07, 7.73)),
        ],
        Course =
        [
            Belief(0, ("aws/us-east-1/dns", 0.41), (FakeCatalog.Network, 0.3), (FakeCatalog.ControlPlane, 0.2)),
            Belief(5, (FakeCatalog.Network, 0.52), ("aws/us-east-1/dns", 0.3), (FakeCatalog.ControlPlane, 0.12)),
            Belief(40, (FakeCatalog.Network, 0.71), (FakeCatalog.ControlPlane, 0.17), ("aws/us-east-1/dns", 0.08)),
        ],
    };

    public static Incident Alone() => new(
        "2021-12-07-comcast", Began.AddMinutes(50), Opened.AddMinutes(55), null, null,
        [Hypothesis("us-comcast", 0.83, [Ground(GroundKind.BaseRate, 1, [], 0, 0)]), Hypothesis("cloudflare", 0.11, [])],
        [],
        [new HitService("us-comcast", Began.AddMinutes(50), null, 0.9, 210, 12, 31)], 210, [], [])
    {
        Magnitudes = [new MagnitudeVersion(Opened.AddMinutes(55), new Magnitude(5.2, 4.36, 6.04))],
    };

    public static Incident DemandSurge() => Alone() with
    {
        Id = "2021-12-07-ticketmaster",
        Hypotheses = [Hypothesis("ticketmaster", 0.98, [Ground(GroundKind.BaseRate, -7.5, [], 0, 0)])],
        Mechanisms =
        [
            new MechanismBelief(
                Mechanism.DemandSurge, 0.95, [Ground(GroundKind.Symptoms, 9.1, ["slow", "payment"], 2, 0), Ground(GroundKind.Companions, -3, ["ring"], 1, 0), Ground(GroundKind.OutageNotice, -2, [], 1, 0)]),
        ],
        Services = [new HitService("ticketmaster", Began, null, 0.99, 210, 12, 31)],
        Events = [new IncidentEvent(Opened, "2021-12-07-ticketmaster", IncidentEventKind.MechanismChanged, "demand-surge", 0.6), new IncidentEvent(Opened.AddMinutes(5), "2021-12-07-ticketmaster", IncidentEventKind.MechanismChanged, "unknown")],
    };

    public static Incident Merged() => Alone() with { Id = "2021-12-07-merged", MergedInto = "2021-12-07-aws-us-east-1", ResolvedAt = Opened.AddMinutes(60) };

    public static Incident Over() => Alone() with { Id = "2021-12-06-comcast", BeganAt = Began.AddDays(-1), OpenedAt = Opened.AddDays(-1), ResolvedAt = Opened.AddDays(-1).AddHours(3) };

    public static Incident UnknownCause() => Region(null) with
    {
        Id = "2021-12-07-unknown",
        Hypotheses = [Hypothesis(Core.Incidents.Hypothesis.Unknown, 0.58, [Ground(GroundKind.OthersFail, 2, ["ring"], 7, 0)]), Hypothesis("cloudflare", 0.2, [])],
        Services = [.. Region(null).Services.Take(7)],
    };

    public static Incident Hostile() => Region(null) with
    {
        Id = "2021-12-07-hostile",
        Hypotheses = [Hypothesis(FakeCatalog.HostileId, 0.3, [Ground(GroundKind.DependantsFail, 3, [FakeCatalog.HostileId, FakeCatalog.LongId], 2, 2)]), Hypothesis(FakeCatalog.LongId, 0.2, []), Hypothesis("gone-from-the-catalog", 0.1, [])],
        Services = [new HitService(FakeCatalog.HostileId, Began, null, 0.9, 40, 0, 12), new HitService(FakeCatalog.LongId, Began, null, 0.9, 40, 3, 10), new HitService("gone-too", Began, null, 0.9, 40, 3, 8)],
        Events = [new IncidentEvent(Opened, "2021-12-07-hostile", IncidentEventKind.NoticeSeen, FakeCatalog.HostileId, null, FakeCatalog.HostileName)],
    };

    public static Incident Retracted() => Over() with
    {
        Id = "2021-12-05-false",
        BeganAt = Began.AddDays(-2),
        OpenedAt = Opened.AddDays(-2),
        ResolvedAt = Opened.AddDays(-2).AddHours(1),
        Magnitudes = [],
        Events = [new IncidentEvent(Opened.AddDays(-2), "2021-12-05-false", IncidentEventKind.Retracted, "us-comcast", null, null) { Act = "a1", By = "anna", Why = "a school class" }],
    };

    private static BeliefPoint Belief(int minute, params (string Entity, double Probability)[] shares) =>
        new(Opened.AddMinutes(minute), [.. shares.Select(s => new CauseShare(s.Entity, s.Probability))], []);

    private static ImmutableArray<IncidentEvent> Events(DateTimeOffset? resolved)
    {
        const string Id = "2021-12-07-aws-us-east-1";
        List<IncidentEvent> events = [new(Opened, Id, IncidentEventKind.Opened, "aws/us-east-1/dns", 0.41)];
        events.AddRange(FakeCatalog.Hit.Take(12).Select(h => new IncidentEvent(Opened, Id, IncidentEventKind.ServiceJoined, h.Id, 0.9)));
        events.Add(new IncidentEvent(Opened.AddMinutes(5), Id, IncidentEventKind.CauseChanged, FakeCatalog.Network, 0.52));
        events.AddRange(FakeCatalog.Hit.Skip(12).Select((h, i) => new IncidentEvent(Opened.AddMinutes(6 + (i / 4)), Id, IncidentEventKind.ServiceJoined, h.Id, 0.8)));
        events.Add(new IncidentEvent(Opened.AddMinutes(41), Id, IncidentEventKind.NoticeSeen, FakeCatalog.Region, null, "We are investigating increased error rates for the AWS Management Console."));
        events.Add(new IncidentEvent(Opened.AddMinutes(70), Id, IncidentEventKind.ServiceRecovered, "ticketmaster"));
        if (resolved is { } end)
        {
            events.Add(new IncidentEvent(end, Id, IncidentEventKind.Resolved, FakeCatalog.Network, 0.9));
        }

        return [.. events];
    }

    private static Hypothesis Hypothesis(string entity, double probability, ImmutableArray<Ground> grounds) => new(entity, probability, 23, 19, 2, grounds);

    private static Ground Ground(GroundKind kind, double weight, ImmutableArray<string> subjects, int count, int of) => new(kind, weight, subjects, count, of);
}
