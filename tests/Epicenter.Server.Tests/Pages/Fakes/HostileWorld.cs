using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>A world in which every text that a stranger can write says the same.</summary>
public static class HostileWorld
{
    private static readonly DateTimeOffset s_opened = FakeWorld.Now.AddHours(-1);

    public static FakeLive Saying(string text)
    {
        var catalog = CatalogGraph.Compile(
        [
            new Entity("evil-provider", EntityKind.Provider, text, null, null, [], null),
            new Entity("evil-provider/part", EntityKind.Component, text, "evil-provider", ComponentClass.Network, [new Dependency("evil-provider", 0.5, text, text, [text])], null),
            new Entity("evil", EntityKind.Service, text, null, null, [new Dependency("evil-provider/part", 0.9, text, text, [text])], new ServiceProfile(text, [], text, [text])),
        ]);
        var incident = new Incident(
            "2021-12-07-hostile", s_opened.AddMinutes(-5), s_opened, null, null,
            [new Hypothesis("evil-provider/part", 0.7, 1, 1, 0, [new Ground(GroundKind.DependantsFail, 3, ["evil"], 1, 1), new Ground(GroundKind.Symptoms, 2, [text], 1, 0)]), new Hypothesis(text, 0.2, 0, 0, 0, [])],
            [],
            [new HitService("evil", s_opened, null, 0.9, 40, 2, 12), new HitService(text, s_opened, null, 0.6, 4, 2, 3)],
            40,
            [new BeliefChange(s_opened, "evil-provider/part", 0.7)],
            [
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.Opened, "evil-provider/part", 0.7),
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.NoticeSeen, "evil-provider", null, text),
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.Annotated, "2021-12-07-hostile", null, text) { Act = "a", By = text, Why = text },
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.Corrected, text, null, text) { Act = "b", By = text, Why = text },
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.RumourHeard, "unknown", null, text) { Act = "c", By = text, Why = text },
                new IncidentEvent(s_opened, "2021-12-07-hostile", IncidentEventKind.RumourAnswered, "c", null, text) { Act = "d", By = text, Why = text },
            ])
        {
            Course = [new BeliefPoint(s_opened, [new CauseShare("evil-provider/part", 0.7), new CauseShare(text, 0.2)], [])],
        };
        return new FakeLive(catalog, new ObservatorySnapshot(
            FakeWorld.Now, [new ServiceStatus("evil", ServiceState.Problem, s_opened, 12, 40, 2, incident.Id, null)], [incident]))
        {
            NotAccepting = text,
        };
    }
}
