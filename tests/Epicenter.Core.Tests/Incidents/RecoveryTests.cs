using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

public sealed class RecoveryTests
{
    private const int Lead = 24 * 60;

    private static readonly Symptom[] s_network = [Symptom.Connection, Symptom.Connection, Symptom.Website, Symptom.App];

    [Fact]
    public void Fatigue_Alone_EndsNothing()
    {
        var incident = Assert.Single(Tired(30).Watched(29).Snapshot().Incidents);
        Assert.True(incident.IsOpen);
        Assert.DoesNotContain(incident.Events, e => e.Kind is IncidentEventKind.ServiceRecovered or IncidentEventKind.Resolved);
    }

    [Fact]
    public void Repair_AfterFatigue_IsSeenWithinTheHour()
    {
        var incident = Assert.Single(Tired(32).Watched(32).Snapshot().Incidents);
        Assert.InRange((incident.ResolvedAt!.Value - Crowd.Start).TotalMinutes, Lead + 302, Lead + 360);
    }

    [Theory]
    [InlineData(ProbeOutcome.Failed, true)]
    [InlineData(ProbeOutcome.Ok, false)]
    public void Probes_AfterReportsStop_DecideWhetherItLasts(ProbeOutcome outcome, bool lasts)
    {
        var probes = Enumerable.Range(0, 90).Select(i => new Probe
        {
            At = Crowd.Start.AddMinutes(Lead + i),
            Target = "loner-1",
            From = "vantage-1",
            Outcome = i < 60 ? ProbeOutcome.Failed : outcome,
        });
        var observatory = new Observatory(Town.Graph);
        foreach (var signal in new Crowd(5).Trickle(26).Surge(["loner-1"], Lead, Lead + 60, 4).Reports.Concat<Signal>(probes).OrderBy(s => s.At))
        {
            if (signal.At < Crowd.Start.AddMinutes(Lead + 90))
            {
                observatory.Accept(signal);
            }
        }

        observatory.AdvanceTo(Crowd.Start.AddMinutes(Lead + 90));
        Assert.Equal(lasts, observatory.Snapshot().Incidents.Single().IsOpen);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(300)]
    public void Relapse_WithinHours_ReopensTheSameIncident(int after)
    {
        var incident = new Crowd(5).Trickle(34)
            .Surge(Town.Shops, Lead, Lead + 40, 1, s_network)
            .Surge(Town.Shops, Lead + after, Lead + after + 40, 1, s_network)
            .Watched(34).Snapshot().Incidents.Single();
        Assert.Single(incident.Events, e => e.Kind == IncidentEventKind.Reopened);
        Assert.Equal(2, incident.Events.Count(e => e.Kind == IncidentEventKind.Resolved));
    }

    [Fact]
    public void Relapse_HalfADayLater_IsAnotherIncident() => Assert.Equal(2, new Crowd(5).Trickle(40)
        .Surge(Town.Shops, Lead, Lead + 40, 1, s_network)
        .Surge(Town.Shops, Lead + 720, Lead + 760, 1, s_network)
        .Watched(40).Snapshot().Incidents.Length);

    [Fact]
    public void SomeRepaired_OthersStillFail_IsPartialRecovery()
    {
        var snapshot = new Crowd(6).Trickle(28)
            .Surge(Town.Shops[..2], Lead, Lead + 60, 3, s_network)
            .Surge(Town.Shops[2..], Lead, Lead + 150, 3, s_network)
            .Watched(26).Snapshot();
        var incident = Assert.Single(snapshot.Incidents);
        Assert.Equal((IncidentState.Recovering, 2, 6), (incident.State, incident.Recovered, incident.Services.Length));
        Assert.All(Town.Shops[..2], s => Assert.Equal(ServiceState.Fine, StateOf(snapshot, s)));
        Assert.All(Town.Shops[2..], s => Assert.Equal(ServiceState.Problem, StateOf(snapshot, s)));
    }

    [Fact]
    public void LowerPlateau_ClearlyAboveUsual_IsRecoveringAndNotFine()
    {
        var snapshot = new Crowd(7).Trickle(28)
            .Surge(Town.Shops, Lead, Lead + 60, 8, s_network)
            .Surge(Town.Shops, Lead + 60, Lead + 150, 2, s_network)
            .Watched(26).Snapshot();
        var incident = Assert.Single(snapshot.Incidents);
        Assert.Equal((IncidentState.Open, 0), (incident.State, incident.Recovered));
        Assert.All(Town.Shops, s => Assert.Equal(ServiceState.Recovering, StateOf(snapshot, s)));
    }

    // Twelve a minute at first; people tire for five hours, then it is repaired.
    private static Crowd Tired(int hours)
    {
        var crowd = new Crowd(3).Trickle(hours);
        for (var minute = 0; minute < 300; minute += 5)
        {
            crowd.Surge(["loner-1"], Lead + minute, Lead + minute + 5, (int)Math.Round(12 * Fatigue.At(Math.Max(0, minute - 15))));
        }

        return crowd;
    }

    private static ServiceState StateOf(ObservatorySnapshot snapshot, string service) => snapshot.Services.Single(s => s.Service == service).State;
}
