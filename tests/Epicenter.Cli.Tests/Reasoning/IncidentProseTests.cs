using Epicenter.Cli.Reasoning;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Tests.Reasoning;

public sealed class IncidentProseTests
{
    private static readonly DateTimeOffset Opened = new(2021, 12, 7, 15, 36, 0, TimeSpan.Zero);

    private static readonly Incident Sample = new(
        "i-1",
        Opened.AddMinutes(-6),
        Opened,
        Opened.AddHours(7),
        MergedInto: null,
        [
            new(
                "aws/us-east-1", 0.83, 12, 9, 1,
                [
                    new(GroundKind.DependantsFail, 14, ["disney-plus", "delta-booking"], 9, 12),
                    new(GroundKind.DependantsFine, -2, ["ring"], 1, 12),
                    new(GroundKind.BaseRate, -4, [], 0, 0),
                ]),
            new("unknown", 0.11, 0, 0, 0, []),
        ],
        [],
        [new("disney-plus", Opened, EndedAt: null, 0.98, 120, 4.5, 20)],
        1234,
        [new(Opened, "disney-plus", 0.6), new(Opened.AddMinutes(4), "aws/us-east-1", 0.7)],
        []);

    [Theory]
    [InlineData("aws/us-east-1/network", 0.2, true)]
    [InlineData("aws/us-east-1/network", 0.05, false)]
    [InlineData("aws/us-east-2/network", 0.2, false)]
    public void Tell_WholeThatLeads_SaysWhichPartIsLikeliest(string rival, double probability, bool isTold)
    {
        var incident = Sample with { Hypotheses = [Sample.Hypotheses[0], Sample.Hypotheses[1] with { Entity = rival, Probability = probability }] };
        Assert.Equal(isTold, IncidentProse.Tell(incident.ToJson()).Contains("What failed inside is open; the likeliest of its parts is aws/us-east-1/network: 20 %."));
    }

    [Fact]
    public void Tell_Incident_GivesVerdictReasonsRivalsAndHistory()
    {
        var told = string.Join('\n', IncidentProse.Tell(Sample.ToJson()));

        Assert.Equal(
            """
            Incident i-1
            It began about 2021-12-07 15:30 UTC; we said so at 15:36. It was over at 2021-12-07 22:36 UTC, after 7 h 06 min.
            It has hit 1 service (disney-plus), and 1,234 reports came in.

            The likeliest cause is aws/us-east-1: 83 %.
              - Very strongly for it: 9 of the 12 services that stand on it fail: disney-plus, delta-booking and 7 more.
              - Somewhat against it: 1 of the 12 services that stand on it is fine: ring.
              - Strongly against it: such things seldom happen.
              - It would leave 1 service unexplained.

            Or nothing that they share, as far as the catalog knows: 11 %.

            What we held to be the cause, and since when:
              2021-12-07 15:36  disney-plus (60 %)
              2021-12-07 15:40  aws/us-east-1 (70 %)
            """,
            told);
    }

    [Fact]
    public void Tell_DemandSurge_SaysHowBeforeWhat()
    {
        var surge = Sample with
        {
            Hypotheses = [new("ticketmaster", 0.98, 1, 1, 0, [new(GroundKind.BaseRate, -7.5, [], 0, 0)])],
            Mechanisms = [new(Mechanism.DemandSurge, 0.95, [new(GroundKind.Symptoms, 9, ["slow", "payment"], 2, 0), new(GroundKind.BaseRate, -2.2, [], 0, 0)])],
        };

        Assert.Contains(
            """
            ticketmaster was very likely overloaded by its own demand (95 %); nothing upstream is suspected.
              - Very strongly for it: what people complain of (slow, payment) fits what it does.
              - Somewhat against it: such things seldom happen.

            The likeliest cause is ticketmaster: 98 %.
            """,
            string.Join('\n', IncidentProse.Tell(surge.ToJson())),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_UnlikelySurge_IsNotSaidBeforeTheCause()
    {
        var told = string.Join('\n', IncidentProse.Tell((Sample with { Mechanisms = [new(Mechanism.DemandSurge, 0.49, [])] }).ToJson()));

        Assert.True(told.IndexOf("demand", StringComparison.Ordinal) > told.IndexOf("The likeliest cause", StringComparison.Ordinal));
    }

    [Fact]
    public void Tell_Mechanisms_SaysWhatSpeaksForAndAgainstTheLikely()
    {
        var incident = Sample with
        {
            Mechanisms =
            [
                new(Mechanism.Network, 0.7, [new(GroundKind.ProbeStages, 1.6, ["connect", "timeout"], 12, 0), new(GroundKind.Spread, -0.4, ["slowly"], 9, 0)]),
                new(Mechanism.Dns, 0.27, [new(GroundKind.NoticeWords, -1.2, ["network"], 1, 0), new(GroundKind.Extent, 0.2, ["everywhere"], 9, 0)]),
                new(Mechanism.Attack, 0.03, []),
            ],
        };

        Assert.Contains(
            """
            How it may have failed:
            It was down because of network devices or lines: 70 %.
              - Somewhat for it: probes fail (connect, timeout) where it makes them fail.
              - Slightly against it: the services failed slowly.
            It was down because of name resolution (DNS): 27 %.
              - Somewhat against it: the provider names something else: network.
              - Slightly for it: reports come from everywhere.
            Any other way: 3 %.
            """,
            string.Join('\n', IncidentProse.Tell(incident.ToJson())),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_Evidence_SaysHowServicesFareAndWhatWouldChangeIt()
    {
        var incident = Sample with
        {
            Hypotheses =
            [
                Sample.Hypotheses[0] with
                {
                    Contrast = new Contrast(new Tally(19, 4, 0), 1, 208, [new Apart("aws/us-east-1/dns", new Tally(0, 7, 0))]),
                    Services = [new ServiceEvidence("disney-plus", true, 12, 0.7, 0, 4.1), new ServiceEvidence("ring", false, -3, 0.2, 0.6, 0.6)],
                },
                new("aws/us-east-1/dns", 0.11, 7, 0, 0, []) { Turns = [new Turn(TurnKind.BeginsToFail, "slack", 5.2, 0.4), new Turn(TurnKind.IsNamed, "aws/us-east-1/dns", 2, 0.2)] },
            ],
        };
        var told = string.Join('\n', IncidentProse.Tell(incident.ToJson()));

        Assert.Contains("  19 of 23 services on aws/us-east-1 fail, among those not on it 1 of 208; those on aws/us-east-1/dns alone are fine.", told, StringComparison.Ordinal);
        Assert.Contains("  What would change our mind: if slack began to fail, it would be at 40 %.", told, StringComparison.Ordinal);
        Assert.Contains("  What would change our mind: if the provider spoke of a major outage of aws/us-east-1/dns, it would be at 20 %.", told, StringComparison.Ordinal);
        Assert.Contains("  disney-plus  fails      +4.1   +12.0    70 %     0 %", told, StringComparison.Ordinal);
        Assert.Contains("  ring         is fine    +0.6    -3.0    20 %    60 %", told, StringComparison.Ordinal);
        Assert.Contains("epicenter log dump --service disney-plus --from 2021-12-07T14:30:00Z", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_Rumour_IsAnsweredWithItsEvidence()
    {
        var incident = Sample with
        {
            Mechanisms = [new(Mechanism.Network, 0.9, []), new(Mechanism.Attack, 0.02, [new(GroundKind.BaseRate, -3.1, [], 0, 0)])],
            Events = [new IncidentEvent(Opened, "i-1", IncidentEventKind.RumourHeard, "unknown", Note: "A Russian cyberattack.") { Act = "a-1", By = "desk", Why = "all over the news" }],
        };

        Assert.Contains(
            """
            People say: A Russian cyberattack. That it is down because of an attack, we hold at 2 %. Nobody has answered yet.
              - Strongly against it: such things seldom happen.
            """,
            string.Join('\n', IncidentProse.Tell(incident.ToJson())),
            StringComparison.Ordinal);
    }
}
