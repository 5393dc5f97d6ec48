using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

public sealed class CaseBesideTests
{
    private const int Lead = 24 * 60;
    private const int OnHall = 14;
    private const int Strangers = 5;

    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    // Fourteen services on a hall, five that break with it though nothing known connects them, and many more.
    private static readonly CatalogGraph s_graph = CatalogGraph.Compile(
    [
        new Entity("north", EntityKind.Provider, "North", null, null, [], null),
        new Entity("north/hall", EntityKind.Region, "Hall", "north", null, [], null),
        new Entity("north/hall/network", EntityKind.Component, "Network", "north/hall", ComponentClass.Network, [], null),
        .. Enumerable.Range(0, OnHall).Select(i => Service($"hall-{i:D2}", "north/hall/network")),
        .. Enumerable.Range(0, Strangers).Select(i => Service($"stranger-{i}")),
        .. Enumerable.Range(0, 150).Select(i => Service($"other-{i:D3}")),
    ]);

    [Fact]
    public void Strangers_BreakWithABroadIncident_AreToldWithIt()
    {
        var incident = Assert.Single(Watched(strangersFrom: Lead + 6, strangersPerMinute: 2).Snapshot().Incidents, i => i.MergedInto is null);
        Assert.Equal("north/hall/network", incident.Cause.Entity);
        var told = incident.Services.Where(s => s.Id.StartsWith("stranger", StringComparison.Ordinal)).ToArray();
        Assert.Equal(Strangers, told.Length);
        Assert.Equal(told, incident.Services.Where(s => s.IsBeside));
        Assert.All(told, s => Assert.True(s.Probability is > 0.9 and < 1 && s.EndedAt is not null, $"{s}"));
    }

    [Fact]
    public void Strangers_BreakLater_AreNotToldWithIt()
    {
        var incidents = Watched(strangersFrom: Lead + 100, strangersPerMinute: 2).Snapshot().Incidents;
        Assert.DoesNotContain(incidents.Single(i => i.Cause.Entity == "north/hall/network").Services, s => s.Id.StartsWith("stranger", StringComparison.Ordinal));
    }

    [Fact]
    public void Strangers_OfARestoredObservatory_AreTheSame()
    {
        var observatory = Watched(strangersFrom: Lead + 6, strangersPerMinute: 2, until: Lead + 60);
        var restored = Observatory.Restore(s_graph, observatory.Save());
        Assert.Equal(
            observatory.Snapshot().Incidents.SelectMany(i => i.Services).Select(s => $"{s}"),
            restored.Snapshot().Incidents.SelectMany(i => i.Services).Select(s => $"{s}"));
        Assert.Contains(restored.Snapshot().Incidents.SelectMany(i => i.Services), s => s.Id.StartsWith("stranger", StringComparison.Ordinal));
    }

    // In the very minute in which it opens, and after most of its services were found not to belong to it.
    [Fact]
    public void IsBroad_FromTheOpeningOn_IsForGood()
    {
        var incident = new IncidentCase("x", s_start);
        for (var service = 0; service < BroadShadow.BroadIncident; service++)
        {
            Assert.False(BroadShadow.IsBroad(incident));
            incident.Members.Set(new Member(new Episode(service, 1000, 1000)));
        }

        Assert.True(BroadShadow.IsBroad(incident));
        incident.CountMembers();
        incident.Members.RemoveAll(_ => true);
        Assert.True(BroadShadow.IsBroad(incident));
    }

    private static Observatory Watched(int strangersFrom, int strangersPerMinute, int until = Lead + (8 * 60))
    {
        var observatory = new Observatory(s_graph);
        var people = 0;
        for (var minute = 0; minute < until; minute++)
        {
            foreach (var (service, index) in Enumerable.Range(0, s_graph.ServiceCount).Select(s => (s_graph.Service(s).Id, s)))
            {
                var reports = ((minute + (7 * index)) % 40 == 0 ? 1 : 0)
                    + (service.StartsWith("hall", StringComparison.Ordinal) && minute is >= Lead and < Lead + 180 ? 2 : 0)
                    + (service.StartsWith("stranger", StringComparison.Ordinal) && minute >= strangersFrom && minute < Lead + 180 ? strangersPerMinute : 0);
                for (var i = 0; i < reports; i++)
                {
                    observatory.Accept(new Report
                    {
                        Id = $"r{people}",
                        At = s_start.AddMinutes(minute).AddSeconds(index / 4),
                        Service = service,
                        Symptom = (people++ % 4) switch { 0 => Symptom.Website, 1 => Symptom.App, _ => Symptom.Connection },
                        Reporter = $"p{people}",
                    });
                }
            }
        }

        return observatory;
    }

    private static Entity Service(string id, params string[] standsOn) => new(
        id, EntityKind.Service, id, null, null, [.. standsOn.Select(e => new Dependency(e, 0.9, null, null, []))], new ServiceProfile("work", [], null, []));
}
