using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Server.Pages.Wording;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Server.Pages.Replays;

/// <summary>Offers the scenarios of a folder as replays.</summary>
public sealed class ScenarioReplays : IReplayLibrary
{
    // The one that newcomers are led to.
    private const string Introduction = "2021-12-07-aws-us-east-1";

    private readonly ScenarioLibrary _scenarios;
    private readonly CatalogGraph _catalog;

    public ScenarioReplays(ScenarioLibrary scenarios, CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        _scenarios = scenarios;
        _catalog = catalog;

        // Reconstructions play wherever the program runs; real counts may need data that are not here.
        All =
        [
            .. scenarios.All
                .OrderByDescending(s => s.Id == Introduction).ThenByDescending(s => s.IsReconstruction).ThenByDescending(s => s.Id, StringComparer.Ordinal)
                .Select(Info),
        ];
    }

    public IReadOnlyList<ReplayInfo> All { get; }

    public ReplaySource Open(string id)
    {
        var scenario = _scenarios.Find(id) ?? throw new KeyNotFoundException($"No scenario is called {id}.");

        return new ReplaySource(scenario.KnownThen(_catalog), ScenarioGenerator.Generate(scenario, _catalog));
    }

    private static ReplayInfo Info(Scenario scenario) => new(
        scenario.Id,
        ByLanguage(scenario.Title),
        ByLanguage(scenario.Explanation),
        TimeZoneInfo.FindSystemTimeZoneById(scenario.TimeZone),
        scenario.Start,
        scenario.End,
        scenario.IsReconstruction,
        [.. scenario.Timeline.OrderBy(t => t.At).Select(t => new ReplayEvent(t.At, ByLanguage(t.Text), t.Source))]);

    private static ImmutableDictionary<string, string> ByLanguage(LocalText text) =>
        Language.All.ToImmutableDictionary(l => l.Code, l => text.In(l.Code), StringComparer.Ordinal);
}
