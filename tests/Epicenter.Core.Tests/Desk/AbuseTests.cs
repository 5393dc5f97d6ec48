using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Desk;

/// <summary>What operators do against reports that nobody should believe.</summary>
public sealed class AbuseTests
{
    private const int Lead = 24 * 60;

    private static readonly DateTimeOffset s_then = World.At(Lead + 20).AddSeconds(20);

    private static Crowd Flood => new Crowd(7).Trickle(30).Surge(["loner-1"], Lead, Lead + 60, 4);

    [Fact]
    public void Flood_NobodySteppingIn_OpensAnIncident() => Assert.Single(new World(Flood).RunTo(Lead + 20).Open);

    [Fact]
    public void Mute_Service_CountsNothingUntilThenAndSaysSo()
    {
        var world = new World(Flood).RunTo(Lead - 5);
        world.Take(Acts.Mute(World.At(Lead - 5), World.At(Lead + 70), service: "loner-1"));
        world.RunTo(Lead + 60);
        Assert.Empty(world.Open);
        Assert.Equal(World.At(Lead + 70), StatusOf(world, "loner-1").MutedUntil);
        world.RunTo(Lead + 71);
        Assert.Null(StatusOf(world, "loner-1").MutedUntil);
    }

    [Fact]
    public void Mute_OtherCountry_LetsTheRestCount()
    {
        var world = new World(Flood).RunTo(Lead - 5);
        world.Take(Acts.Mute(World.At(Lead - 5), World.At(Lead + 70), service: "loner-1", country: "DE"));
        Assert.Single(world.RunTo(Lead + 20).Open);
        Assert.Null(StatusOf(world, "loner-1").MutedUntil);
    }

    [Fact]
    public void Mute_SameReportsAgain_ReplacesTheFirst()
    {
        var world = new World(Flood).RunTo(Lead - 5);
        world.Take(Acts.Mute(World.At(Lead - 5), World.At(Lead + 70), service: "loner-1"));
        world.Take(Acts.Mute(World.At(Lead - 4), World.At(Lead - 4), service: "loner-1"));
        Assert.Single(world.RunTo(Lead + 20).Open);
    }

    [Fact]
    public void Mute_OpenIncident_IsToldThere()
    {
        var world = new World(Flood).RunTo(Lead + 20);
        world.Take(Acts.Mute(s_then, s_then.AddHours(1), service: "loner-1"));
        var muted = Assert.Single(world.Open.Single().Events, e => e.Kind == IncidentEventKind.ReportsMuted);
        Assert.Equal(("loner-1", "anna"), (muted.Subject, muted.By));
    }

    // Who repeats a report takes weight from the first, of which a purge has left nothing.
    [Fact]
    public void Purge_ShoutersWhoGoOn_CountNothing()
    {
        var world = new World(new Crowd(7).Trickle(30).Brigade("loner-1", Lead, Lead + 30, people: 60)).RunTo(Lead + 1);
        world.Take(Acts.Purge(World.At(Lead + 1).AddSeconds(5), "loner-1", minutes: 5));
        world.RunTo(Lead + 30);
        var status = StatusOf(world, "loner-1");
        Assert.True(double.IsFinite(status.Evidence), $"{status.Evidence}");
        Assert.InRange(status.Reports, 0, 3);
    }

    [Fact]
    public void Purge_AllThatAnIncidentStandsOn_RetractsIt()
    {
        var world = new World(Flood).RunTo(Lead + 20);
        var incident = world.Open.Single().Id;
        world.Take(Acts.Purge(s_then, "loner-1", minutes: 25));
        Assert.Empty(world.Open);
        Assert.Equal("anna", world.Incident(incident).Retraction!.By);
        Assert.All(world.Incident(incident).Services, s => Assert.True(double.IsFinite(s.Evidence)));
        Assert.InRange(StatusOf(world, "loner-1").Reports, 0, 3);
        Assert.InRange(world.Observatory.SeriesOf("loner-1").Where(p => p.At >= World.At(Lead)).Sum(p => p.Reports), 0, 3);
    }

    [Fact]
    public void Purge_OneOfMany_TakesItOffTheIncident()
    {
        var world = new World(new Crowd(2).Trickle(30).Surge(Town.Shops, Lead, Lead + 60, 1, Symptom.Connection, Symptom.Website)).RunTo(Lead + 20);
        world.Take(Acts.Purge(s_then, "shop-3", minutes: 25));
        var incident = Assert.Single(world.Open);
        Assert.DoesNotContain(incident.Services, s => s.Id == "shop-3");
        Assert.Null(incident.Retraction);
        Assert.Equal(5, incident.Services.Length);
    }

    [Fact]
    public void Purge_OneServiceAfterTheOther_LeavesNothing()
    {
        var world = new World(new Crowd(2).Trickle(30).Surge(Town.Shops, Lead, Lead + 60, 1, Symptom.Connection, Symptom.Website)).RunTo(Lead + 20);
        foreach (var shop in Town.Shops)
        {
            world.Take(Acts.Purge(s_then, shop, minutes: 25));
        }

        Assert.Empty(world.Open);
        Assert.Single(world.Observatory.Snapshot().Incidents, i => i.Retraction is not null);
        Assert.Empty(world.RunTo(Lead + 21).Open);
    }

    [Fact]
    public void Purge_TheBeginningOnly_IncidentStandsOnWhatIsLeft()
    {
        var world = new World(Flood).RunTo(Lead + 40);
        world.Take(Acts.Purge(World.At(Lead + 40), "loner-1", minutes: 45) with { Until = World.At(Lead + 10) });
        var incident = Assert.Single(world.RunTo(Lead + 50).Open);
        Assert.Null(incident.Retraction);
        Assert.Single(incident.Events, e => e.Kind == IncidentEventKind.ReportsPurged);
    }

    [Fact]
    public void Purge_WhatWaitsForItsMinute_IsTakenToo()
    {
        var world = new World(Flood).RunTo(Lead);
        world.Take(Flooding(World.At(Lead).AddSeconds(5)));
        world.Take(Acts.Purge(World.At(Lead).AddSeconds(20), "loner-1", minutes: 1));
        var before = StatusOf(world, "loner-1").Reports;
        world.Observatory.AdvanceTo(World.At(Lead + 1));
        Assert.Equal(before, StatusOf(world, "loner-1").Reports);
    }

    private static Report Flooding(DateTimeOffset at) => new() { Id = "flood", At = at, Service = "loner-1", Reporter = "somebody" };

    private static ServiceStatus StatusOf(World world, string service) => world.Observatory.Snapshot().Services.Single(s => s.Service == service);
}
