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
    public void Tell_UnlikelyMechanism_IsNotSaid()
    {
        var told = string.Join('\n', IncidentProse.Tell((Sample with { Mechanisms = [new(Mechanism.DemandSurge, 0.49, [])] }).ToJson()));

        Assert.DoesNotContain("demand", told, StringComparison.Ordinal);
    }
}
