using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Checkpoints;

/// <summary>
/// A day and a half in which about everything happens: shared outages that join, merge and come back, people who shout, who share an
/// address or come late, probes from a vantage that is cut off, notices.
/// </summary>
internal static class EventfulDays
{
    public const int Hours = 34;

    private const int Lead = 24 * 60;

    private static readonly string[] s_networks = ["cable", "fiber"];
    private static readonly Symptom[] s_network = [Symptom.Connection, Symptom.Website];

    public static DateTimeOffset End => Crowd.Start.AddHours(Hours);

    /// <summary>All signals by arrival.</summary>
    public static IReadOnlyList<Observation> Observations(uint seed)
    {
        Signal[] heard = [.. Reports(seed).Concat<Signal>(Probes()).Concat(Notices())];
        return InOrder([.. heard, .. Acts(InOrder(heard))]);
    }

    private static Observation[] InOrder(IEnumerable<Signal> signals) =>
    [
        .. signals.OrderBy(s => s.ReceivedAt ?? s.At).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => Observation.Of(s, Town.Graph)),
    ];

    // What operators do to the incidents that there are an hour after the first surge.
    private static IEnumerable<Act> Acts(IEnumerable<Observation> heard)
    {
        var first = Crowd.Start.AddMinutes(Lead + 60).AddSeconds(30);
        var observatory = new Observatory(Town.Graph);
        foreach (var observation in heard.TakeWhile(o => o.Arrival < first.UtcTicks))
        {
            observatory.Accept(observation);
        }

        var incident = observatory.Snapshot().Incidents.Where(i => i.IsOpen).MaxBy(i => i.Services.Length)!;
        return
        [
            Desk.Acts.Annotate(incident.Id, first),
            Desk.Acts.Correct(incident.Id, first.AddSeconds(1), "north/hall/storage"),
            Desk.Acts.Split(incident.Id, first.AddSeconds(2), incident.Services[^1].Id),
            Desk.Acts.Mute(first.AddSeconds(3), first.AddMinutes(10), service: Town.Archives[0]),
            Desk.Acts.Mute(first.AddSeconds(4), first.AddMinutes(400), origin: "prefix-7"),
            Desk.Acts.Purge(first.AddSeconds(5), Town.Shops[1], minutes: 30),
            Desk.Acts.Retract(incident.Id, first.AddMinutes(20)),
        ];
    }

    private static IEnumerable<Report> Reports(uint seed)
    {
        var crowd = new Crowd(seed).Trickle(Hours)
            .Surge(Town.Shops[..1], Lead, Lead + 120, 3)
            .Surge(Town.Loners[1..2], Lead + 2, Lead + 40, 2)
            .Surge([.. Town.Shops[1..], .. Town.Archives], Lead + 10, Lead + 120, 3)
            .Surge(Town.Shops, Lead + 190, Lead + 230, 2, s_network)
            .Surge(Town.Offices[..2], Lead + 400, Lead + 600, 2, Symptom.Website)
            .Surge(["cable"], Lead + 300, Lead + 340, 3, Symptom.Connection)
            .Brigade("loner-1", Lead - 100, Lead - 60, 5);
        return crowd.Reports.Select((r, i) => r with
        {
            Origin = i % 3 == 0 ? $"prefix-{i % 210}" : null,
            Network = i % 4 == 0 ? s_networks[i % 8 / 4] : null,
            Reporter = i % 11 == 0 ? null : r.Reporter,
            ReceivedAt = i % 7 == 0 ? r.At.AddSeconds(i % 200) : null,
        });
    }

    private static IEnumerable<Probe> Probes() =>
        from minute in Enumerable.Range(0, Hours * 12).Select(i => i * 5)
        from vantage in new[] { "attic", "garden", "cellar" }
        from target in Town.Offices.Concat(Town.Loners)
        let hit = minute is >= Lead + 400 and < Lead + 600 && Town.Offices[..2].Contains(target)
        let cut = vantage == "cellar" && minute is >= 600 and < 700
        select new Probe
        {
            Id = $"probe-{minute}-{vantage}-{target}",
            At = Crowd.Start.AddMinutes(minute).AddSeconds(30),
            Target = target,
            From = vantage,
            Outcome = hit || cut ? ProbeOutcome.Failed : minute % 240 == 0 ? ProbeOutcome.Degraded : ProbeOutcome.Ok,
            Failure = hit ? FailureStage.Http : cut ? FailureStage.Connect : null,
        };

    private static IEnumerable<Notice> Notices() =>
    [
        Said(Lead - 900, "south/dns", NoticeState.Degraded),
        Said(Lead + 30, "north/hall", NoticeState.PartialOutage),
        Said(Lead + 125, "north/hall", NoticeState.Operational),
    ];

    private static Notice Said(int minute, string target, NoticeState state) => new()
    {
        Id = $"notice-{minute}",
        At = Crowd.Start.AddMinutes(minute),
        Target = target,
        State = state,
        Title = $"{target} is {state}",
        Body = "Packet loss after a configuration change.",
        Source = "north",
    };
}
