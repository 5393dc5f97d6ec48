using System.Text.Json;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Desk;

/// <summary>What operators do to incidents.</summary>
public sealed class IncidentActTests
{
    private const int Lead = 24 * 60;
    private const int Step = Lead + 30;

    private static readonly DateTimeOffset s_then = World.At(Step).AddSeconds(20);

    [Fact]
    public void Annotate_Incident_TellsItAtOnceWithNameAndReason()
    {
        var (world, shops) = Shops();
        var happened = world.Take(Acts.Annotate(shops.Id, s_then, "Their hall is flooded."));
        var note = Assert.Single(world.Incident(shops.Id).Events, e => e.Kind == IncidentEventKind.Annotated);
        Assert.Equal([note], happened);
        Assert.Equal(("Their hall is flooded.", "anna", "The provider called us.", s_then), (note.Note, note.By, note.Why, note.At));
    }

    [Fact]
    public void Correct_Cause_StandsBesideTheBeliefAndTheLatestHolds()
    {
        var (world, shops) = Shops();
        world.Take(Acts.Correct(shops.Id, s_then, "south/dns"));
        world.Take(Acts.Correct(shops.Id, s_then.AddSeconds(1), "north/hall/storage"));
        var told = world.Incident(shops.Id);
        Assert.Equal("north/hall/network", told.Cause.Entity);
        Assert.Equal("north/hall/storage", told.Correction!.Subject);
    }

    [Fact]
    public void Correct_LongAfterItIsOver_IsTold()
    {
        var (world, shops) = Shops();
        world.RunTo(Lead + 600);
        var before = world.Incident(shops.Id);
        Assert.NotNull(before.ResolvedAt);
        world.Take(Acts.Correct(shops.Id, World.At(Lead + 600), Hypothesis.Unknown));
        Assert.Equal(Hypothesis.Unknown, world.Incident(shops.Id).Correction!.Subject);
        Assert.Equal(before.Cause.Probability, world.Incident(shops.Id).Cause.Probability);
    }

    [Fact]
    public void Merge_TwoCauses_OneTakesTheOthersServicesAndKeepsThem()
    {
        var (world, shops, offices) = ShopsAndOffices();
        world.Take(Acts.Merge(offices.Id, s_then, shops.Id));
        Assert.Equal(shops.Id, world.Incident(offices.Id).MergedInto);
        Assert.Equal(12, world.Incident(shops.Id).Services.Length);
        Assert.Equal("anna", Assert.Single(world.Incident(shops.Id).Events, e => e.Kind == IncidentEventKind.Absorbed).By);
        world.RunTo(Lead + 80);
        Assert.Equal(shops.Id, Assert.Single(world.Open).Id);
        Assert.Equal(12, world.Incident(shops.Id).Services.Length);
    }

    [Fact]
    public void Split_SomeServices_StayApartFromTheirFormerIncident()
    {
        var (world, shops) = Shops();
        world.Take(Acts.Split(shops.Id, s_then, "shop-5", "shop-6"));
        var own = Assert.Single(world.Open, i => i.SplitFrom == shops.Id);
        Assert.Equal(["shop-5", "shop-6"], own.Services.Select(s => s.Id));
        Assert.Equal(own.Id, Assert.Single(world.Incident(shops.Id).Events, e => e.Kind == IncidentEventKind.SplitOff).Subject);
        world.RunTo(Lead + 80);
        Assert.Equal([4, 2], world.Open.Select(i => i.Services.Length));
    }

    [Fact]
    public void Merge_WhatWasSplit_IsOneAgain()
    {
        var (world, shops) = Shops();
        world.Take(Acts.Split(shops.Id, s_then, "shop-5", "shop-6"));
        var own = world.Open.Single(i => i.SplitFrom == shops.Id).Id;
        world.Take(Acts.Merge(own, s_then.AddSeconds(1), shops.Id));
        Assert.Equal(6, world.RunTo(Lead + 60).Incident(shops.Id).Services.Length);
    }

    [Fact]
    public void Retract_Incident_EndsItAndNothingReopensIt()
    {
        var (world, shops) = Shops();
        world.Take(Acts.Retract(shops.Id, s_then));
        var told = world.Incident(shops.Id);
        Assert.Equal(("anna", s_then), (told.Retraction!.By, told.ResolvedAt));
        Assert.Empty(world.Open);
        world.RunTo(Lead + 85);
        Assert.Equal(s_then, world.Incident(shops.Id).ResolvedAt);
        Assert.DoesNotContain(world.Open, i => i.Id == shops.Id);
    }

    [Fact]
    public void Rumour_WithMechanism_IsAnsweredByTheLatestAnswer()
    {
        var (world, shops) = Shops();
        var heard = Acts.Rumour(shops.Id, s_then, "A ticket sale, surely.", Mechanism.DemandSurge);
        world.Take(heard);
        world.Take(Acts.Answer(shops.Id, s_then.AddSeconds(1), heard.Id!, "Perhaps."));
        world.Take(Acts.Answer(shops.Id, s_then.AddSeconds(2), heard.Id!, "No."));
        var rumour = Assert.Single(world.Incident(shops.Id).Rumours);
        Assert.Equal(("A ticket sale, surely.", Mechanism.DemandSurge, "No."), (rumour.Heard.Note, rumour.Mechanism, rumour.Answered!.Note));
    }

    [Fact]
    public void Objection_WhatCannotBeDone_IsNamedAndChangesNothing()
    {
        var (world, shops, offices) = ShopsAndOffices();
        world.Take(Acts.Merge(offices.Id, s_then, shops.Id));
        (Act Act, string Member)[] wrong =
        [
            (Acts.Annotate("nothing", s_then), "incident"),
            (Acts.Annotate(shops.Id, s_then, text: ""), "text"),
            (Acts.Annotate(shops.Id, s_then) with { Why = "" }, "why"),
            (Acts.Correct(shops.Id, s_then, "north/hall/nothing"), "entity"),
            (Acts.Merge(shops.Id, s_then, shops.Id), "into"),
            (Acts.Merge(shops.Id, s_then, offices.Id), "into"),
            (Acts.Merge(offices.Id, s_then, shops.Id), "incident"),
            (Acts.Split(shops.Id, s_then, "loner-1"), "services"),
            (Acts.Split(shops.Id, s_then, [.. Town.Shops, .. Town.Offices]), "services"),
            (Acts.Retract(offices.Id, s_then), "incident"),
            (Acts.Answer(shops.Id, s_then, "nothing", "No."), "rumour"),
            (Acts.Mute(s_then, s_then.AddDays(8), service: "shop-1"), "until"),
            (Acts.Mute(s_then, s_then.AddHours(1), service: "shop-9"), "service"),
            (Acts.Mute(s_then, s_then.AddHours(1)), "service"),
            (Acts.Mute(s_then, s_then.AddHours(1), country: "usa"), "country"),
            (Acts.Purge(s_then, "shop-1", minutes: 121), "from"),
            (Acts.Purge(s_then, "shop-1", minutes: 0), "until"),
        ];
        var before = JsonSerializer.Serialize(world.Observatory.Snapshot());
        Assert.All(wrong, w => Assert.Equal(w.Member, world.Observatory.Objection(w.Act)?.Member));
        Assert.All(wrong, w => Assert.Empty(world.Take(w.Act)));
        Assert.Equal(before, JsonSerializer.Serialize(world.Observatory.Snapshot()));
    }

    [Fact]
    public void Replay_OfTheLog_TellsTheSame()
    {
        var (world, shops, offices) = ShopsAndOffices();
        world.Take(Acts.Split(shops.Id, s_then, "shop-5", "shop-6"));
        world.Take(Acts.Merge(offices.Id, s_then, shops.Id));
        world.Take(Acts.Purge(s_then.AddSeconds(1), "shop-1", minutes: 20));
        world.Take(Acts.Mute(s_then.AddSeconds(2), s_then.AddMinutes(30), country: "US"));
        world.RunTo(Lead + 200);
        var again = new Observatory(Town.Graph);
        foreach (var signal in world.Log)
        {
            again.Accept(signal);
        }

        again.AdvanceTo(World.At(Lead + 200));
        Assert.Equal(JsonSerializer.Serialize(world.Observatory.Snapshot()), JsonSerializer.Serialize(again.Snapshot()));
    }

    private static (World World, Incident Shops) Shops()
    {
        var world = new World(new Crowd(2).Trickle(36).Surge(Town.Shops, Lead, Lead + 90, 1, Symptom.Connection, Symptom.Website)).RunTo(Step);
        return (world, Assert.Single(world.Open));
    }

    private static (World World, Incident Shops, Incident Offices) ShopsAndOffices()
    {
        var world = new World(new Crowd(4).Trickle(28)
            .Surge(Town.Shops, Lead, Lead + 90, 1, Symptom.Connection, Symptom.Website)
            .Surge(Town.Offices, Lead + 5, Lead + 90, 1, Symptom.Website, Symptom.Connection, Symptom.App)).RunTo(Step);
        return (world, world.Open.Single(i => i.Cause.Entity == "north/hall/network"), world.Open.Single(i => i.Cause.Entity == "south/dns"));
    }
}
