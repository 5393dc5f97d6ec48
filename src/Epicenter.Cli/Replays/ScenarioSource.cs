using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Cli.Replays;

/// <summary>Replays a documented outage.</summary>
internal static class ScenarioSource
{
    /// <exception cref="VerbException">There is no such scenario, or it stands on data that are not here.</exception>
    public static Scenario Find(string id, CatalogGraph catalog, Terminal terminal)
    {
        var library = ScenarioLibrary.Open(Installation.Scenarios, catalog);
        if (library.Find(id) is { } scenario)
        {
            return scenario;
        }

        var broken = library.Problems.Where(p => p.Place.File.Split('/', '\\').Contains(id)).ToList();
        foreach (var problem in broken)
        {
            terminal.Error.WriteLine(problem);
        }

        throw broken.Count > 0
            ? new VerbException($"The scenario {id} can't be used.")
            : VerbException.Usage($"There is no scenario {id}. There are: {string.Join(", ", library.All.Select(s => s.Id))}.");
    }

    public static ReplaySource Open(Scenario scenario, CatalogGraph catalog, int seed)
    {
        try
        {
            var made = scenario.SignalsFrom;
            var lines = ScenarioGenerator.Generate(scenario, catalog, (ulong)seed).Select((signal, i) =>
            {
                made = signal.At;
                return new ObservationLine(i + 1, Observation.Of(signal, catalog), null);
            });
            return new ReplaySource(scenario.Id, catalog, lines, () => (made - scenario.SignalsFrom) / (scenario.End - scenario.SignalsFrom), CourseOf(scenario));
        }
        catch (Exception e) when (e is ScenarioDataMissingException or ArgumentException)
        {
            throw new VerbException(e.Message, e);
        }
    }

    private static KnownCourse CourseOf(Scenario scenario) => new(
        scenario.Title.English,
        scenario.Start,
        scenario.FirstNotice,
        scenario.Cause?.Entity,
        scenario.IsReconstruction ? scenario.Explanation.English : null);
}
