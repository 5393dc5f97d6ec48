using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

public sealed class LifecycleTests
{
    private const int Lead = 24 * 60;

    private static readonly Symptom[] s_network = [Symptom.Connection, Symptom.Connection, Symptom.Website, Symptom.App];

    [Fact]
    public void Quiet_Days_OpenNothing() => Assert.Empty(new Crowd(1).Trickle(72).Watched(72).Snapshot().Incidents);

    [Fact]
    public void SharedCause_Surge_OpensOneIncidentAndNamesIt()
    {
        var snapshot = new Crowd(2).Trickle(30).Surge(Town.Shops, Lead, Lead + 90, 1, s_network).Watched(30).Snapshot();
        var incident = Assert.Single(snapshot.Incidents);
        Assert.Equal("north/hall/network", incident.Cause.Entity);
        Assert.InRange((incident.OpenedAt - Crowd.Start).TotalMinutes, Lead, Lead + 8);
        Assert.Equal(Town.Shops.Order(), incident.Services.Select(s => s.Id).Order());
        Assert.All(incident.Services, s => Assert.NotNull(s.EndedAt));
        Assert.NotNull(incident.ResolvedAt);
    }

    [Fact]
    public void Growth_ServicesFollowOneByOne_ChangesItsMindOnce()
    {
        var crowd = new Crowd(3).Trickle(28);
        for (var i = 0; i < Town.Shops.Length; i++)
        {
            crowd.Surge([Town.Shops[i]], Lead + (6 * i), Lead + 120, 2);
        }

        var incident = crowd.Watched(26).Snapshot().Incidents.Single();
        Assert.Equal(Town.Shops[0], incident.History[0].Entity);
        Assert.Equal("north/hall/network", incident.History[^1].Entity);
        Assert.Equal(Town.Shops.Length, incident.Services.Length);
        Assert.Contains(incident.Events, e => e.Kind == IncidentEventKind.CauseChanged);
        Assert.Contains(incident.Events, e => e.Kind == IncidentEventKind.ServiceJoined);
    }

    [Fact]
    public void TwoCauses_AtOnce_AreTwoIncidents()
    {
        var incidents = new Crowd(4).Trickle(28)
            .Surge(Town.Shops, Lead, Lead + 90, 1, s_network)
            .Surge(Town.Offices, Lead + 5, Lead + 90, 1, Symptom.Website, Symptom.Connection, Symptom.App)
            .Watched(28).Snapshot().Incidents.Where(i => i.MergedInto is null).ToArray();
        Assert.Equal(["north/hall/network", "south/dns"], incidents.Select(i => i.Cause.Entity).Order());
    }

    [Fact]
    public void Relapse_WithinTwoHours_ReopensTheSameIncident()
    {
        var incident = new Crowd(5).Trickle(32)
            .Surge(Town.Shops, Lead, Lead + 40, 1, s_network)
            .Surge(Town.Shops, Lead + 150, Lead + 190, 1, s_network)
            .Watched(32).Snapshot().Incidents.Single();
        Assert.Contains(incident.Events, e => e.Kind == IncidentEventKind.Reopened);
        Assert.Equal(2, incident.Events.Count(e => e.Kind == IncidentEventKind.Resolved));
    }

    [Fact]
    public void Merge_TwoHalvesOfOneRegion_BecomeOne()
    {
        var snapshot = new Crowd(6).Trickle(28)
            .Surge(Town.Shops[..1], Lead, Lead + 120, 3)
            .Surge(Town.Archives[..1], Lead, Lead + 120, 3)
            .Surge([.. Town.Shops[1..], .. Town.Archives[1..]], Lead + 10, Lead + 120, 3)
            .Watched(25).Snapshot();
        var open = Assert.Single(snapshot.Incidents, i => i.IsOpen);
        Assert.Equal("north/hall", open.Cause.Entity);
        Assert.All(snapshot.Incidents.Where(i => !i.IsOpen), i => Assert.Equal(open.Id, i.MergedInto));
    }

    [Fact]
    public void Brigade_FewWhoShout_MoveNothing() =>
        Assert.Empty(new Crowd(7).Trickle(30).Brigade("loner-1", Lead, Lead + 120, 5).Watched(30).Snapshot().Incidents);

    [Fact]
    public void Blame_OnInternetProviders_IsNoIncident()
    {
        var crowd = new Crowd(8).Trickle(28).Surge(Town.Shops, Lead, Lead + 90, 8, s_network);
        crowd.Surge(["cable", "fiber"], Lead + 3, Lead + 90, 1, Symptom.Connection);
        var incidents = crowd.Watched(28).Snapshot().Incidents;
        Assert.Equal(["north/hall/network"], incidents.Select(i => i.Cause.Entity));
    }

    // On 4 October 2021 Facebook failed, and all that is popular was reported more.
    [Theory]
    [InlineData(1, "loner-1")]
    [InlineData(9, "loner-1", "north/hall/network")]
    public void Echo_OfAVeryLoudFailure_IsNoIncident(int perMinute, params string[] causes)
    {
        var crowd = new Crowd(2).Trickle(28).Surge(["loner-1"], Lead, Lead + 60, 400).Surge(Town.Shops, Lead + 5, Lead + 60, perMinute, s_network);
        Assert.Equal(causes, crowd.Watched(28).Snapshot().Incidents.Select(i => i.Cause.Entity));
    }

    [Fact]
    public void DemandSurge_OneService_IsToldByItsMechanism()
    {
        var crowd = new Crowd(9).Trickle(28).Surge(["shop-1"], Lead, Lead + 90, 3, Symptom.Slow, Symptom.Payment, Symptom.Slow, Symptom.Payment, Symptom.Website);
        var incident = crowd.Watched(28).Snapshot().Incidents.Single();
        Assert.Equal("shop-1", incident.Cause.Entity);
        Assert.Equal(Mechanism.DemandSurge, incident.Mechanism?.Mechanism);
        Assert.InRange(incident.Mechanism!.Probability, 0.8, 1);
        var told = Assert.Single(incident.Events, e => e.Kind == IncidentEventKind.MechanismChanged);
        Assert.Equal("demand-surge", told.Subject);
        Assert.InRange((told.At - Crowd.Start).TotalMinutes, Lead, Lead + 20);
        Assert.Equal(Mechanism.DemandSurge, crowd.Watched(25).Snapshot().Services.Single(s => s.Service == "shop-1").Mechanism);
    }

    [Fact]
    public void DemandSurge_EverydayComplaintsFollow_IsTakenBack()
    {
        var incident = new Crowd(9).Trickle(28)
            .Surge(["shop-1"], Lead, Lead + 6, 3, Symptom.Slow, Symptom.Payment)
            .Surge(["shop-1"], Lead + 6, Lead + 100, 3)
            .Watched(28).Snapshot().Incidents.Single();
        Assert.Null(incident.Mechanism);
        Assert.Equal(["demand-surge", Hypothesis.Unknown], incident.Events.Where(e => e.Kind == IncidentEventKind.MechanismChanged).Select(e => e.Subject));
    }

    [Theory]
    [InlineData("shop-1", Symptom.Website, Symptom.App, Symptom.Login, Symptom.Slow)]
    [InlineData("cable", Symptom.Slow, Symptom.Payment)]
    public void DemandSurge_AnotherFailure_IsNotTold(string service, params Symptom[] symptoms)
    {
        var incident = new Crowd(9).Trickle(28).Surge([service], Lead, Lead + 90, 3, symptoms).Watched(28).Snapshot().Incidents.Single();
        Assert.NotEqual(Mechanism.DemandSurge, incident.Mechanism?.Mechanism);
        Assert.DoesNotContain(incident.Events, e => e is { Kind: IncidentEventKind.MechanismChanged, Subject: "demand-surge" });
    }

    [Fact]
    public void InternetProvider_FailsItself_IsNamed()
    {
        var incident = new Crowd(9).Trickle(28).Surge(["cable"], Lead, Lead + 90, 3, Symptom.Connection).Watched(28).Snapshot().Incidents.Single();
        Assert.Equal("cable", incident.Cause.Entity);
    }

    [Fact]
    public void Grounds_LeadingCause_CountsItsFailingDependants()
    {
        var incident = new Crowd(10).Trickle(26).Surge(Town.Shops, Lead, Lead + 60, 2, s_network).Watched(25).Snapshot().Incidents.Single();
        var failing = Assert.Single(incident.Cause.Grounds, g => g.Kind == GroundKind.DependantsFail);
        Assert.Equal((6, 6), (failing.Count, failing.Of));
        Assert.True(failing.Weight > 0);
        var region = incident.Hypotheses.Single(h => h.Entity == "north/hall");
        Assert.True(region.Grounds.Single(g => g.Kind == GroundKind.DependantsFine).Weight < 0);
    }

    [Fact]
    public void Status_HitAndBack_TellsTheStates()
    {
        var crowd = new Crowd(11).Trickle(30).Surge(Town.Shops, Lead, Lead + 180, 2, s_network);
        var during = crowd.Watched(25).Snapshot();
        Assert.Equal(ServiceState.Problem, during.Services.Single(s => s.Service == "shop-1").State);
        Assert.Equal(ServiceState.Fine, during.Services.Single(s => s.Service == "loner-1").State);
        Assert.NotNull(during.Services.Single(s => s.Service == "shop-1").Since);
        Assert.Equal(ServiceState.Fine, crowd.Watched(30).Snapshot().Services.Single(s => s.Service == "shop-1").State);
    }

    [Fact]
    public void Notice_OnTheCause_IsToldInTheIncident()
    {
        var observatory = new Crowd(12).Trickle(26).Surge(Town.Shops, Lead, Lead + 60, 2, s_network).Watched(25);
        observatory.Accept(new Notice
        {
            At = Crowd.Start.AddMinutes(Lead + 61),
            Target = "north/hall",
            State = NoticeState.Degraded,
            Title = "We are looking into it",
            Source = "north",
        });
        observatory.AdvanceTo(Crowd.Start.AddMinutes(Lead + 63));
        var told = Assert.Single(observatory.Snapshot().Incidents.Single().Events, e => e.Kind == IncidentEventKind.NoticeSeen);
        Assert.Equal("We are looking into it", told.Note);
    }

    [Fact]
    public void Notices_WithoutEnd_AreToldOfOnlySoFar()
    {
        var observatory = new Crowd(12).Trickle(26).Surge(Town.Shops, Lead, Lead + 60, 2, s_network).Watched(25);
        for (var i = 0; i < 500; i++)
        {
            observatory.Accept(new Notice
            {
                At = Crowd.Start.AddMinutes(Lead + 61).AddMilliseconds(i),
                Target = "north/hall",
                State = NoticeState.Degraded,
                Title = $"Update {i}",
                Source = "north",
            });
        }

        observatory.AdvanceTo(Crowd.Start.AddMinutes(Lead + 63));
        Assert.Equal(200, observatory.Snapshot().Incidents.Single().Events.Count(e => e.Kind == IncidentEventKind.NoticeSeen));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(10)]
    public void Brigade_ManyOfThreePrefixes_OpensNothing(int usuallyEveryMinutes)
    {
        var crowd = new Crowd(13).Trickle(30, usuallyEveryMinutes);
        Assert.Empty(WithBrigade(crowd, origins: 3));
        Assert.Equal("loner-1", Assert.Single(WithBrigade(crowd, origins: 500)).Cause.Entity);
    }

    [Fact]
    public void Resolved_LongAgo_LeavesTheBook()
    {
        var observatory = new Crowd(14).Trickle(30).Surge(Town.Shops, Lead, Lead + 60, 2, s_network).Watched(30);
        var resolved = Assert.Single(observatory.Snapshot().Incidents).ResolvedAt!.Value;
        observatory.AdvanceTo(resolved.AddDays(90));
        Assert.Single(observatory.Snapshot().Incidents);
        observatory.AdvanceTo(resolved.AddDays(90).AddMinutes(1));
        Assert.Empty(observatory.Snapshot().Incidents);
    }

    [Fact]
    public void Resolved_Incident_IsTheSameInEverySnapshot()
    {
        var observatory = new Crowd(14).Trickle(30).Surge(Town.Shops, Lead, Lead + 60, 2, s_network).Watched(30);
        Assert.Same(observatory.Snapshot().Incidents[0], observatory.Snapshot().Incidents[0]);
    }

    // Five hundred reports in ten minutes.
    private static ImmutableArray<Incident> WithBrigade(Crowd crowd, int origins)
    {
        var observatory = new Observatory(Town.Graph);
        var brigade = Enumerable.Range(0, 500).Select(i => new Report
        {
            Id = $"shouter-{i}",
            At = Crowd.Start.AddMinutes(Lead).AddSeconds(i),
            Service = "loner-1",
            Reporter = $"shouter-{i}",
            Origin = $"prefix-{i % origins}",
        });
        foreach (var report in crowd.Reports.Concat(brigade).OrderBy(r => r.At))
        {
            observatory.Accept(report);
        }

        observatory.AdvanceTo(Crowd.Start.AddHours(30));
        return observatory.Snapshot().Incidents;
    }
}
