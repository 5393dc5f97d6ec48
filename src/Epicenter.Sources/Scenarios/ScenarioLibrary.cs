using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Scenarios;

/// <summary>All scenarios below a folder: each has a folder of its own with a <c>scenario.yaml</c>.</summary>
public sealed class ScenarioLibrary
{
    private const string FileName = "scenario.yaml";

    private ScenarioLibrary(ImmutableArray<Scenario> all, ImmutableArray<ScenarioProblem> problems)
    {
        All = all;
        Problems = problems;
    }

    /// <summary>The sound ones, by id, and so by day.</summary>
    public ImmutableArray<Scenario> All { get; }

    /// <summary>What is wrong with the others.</summary>
    public ImmutableArray<ScenarioProblem> Problems { get; }

    /// <summary>Reads a folder; one that does not exist is empty.</summary>
    /// <param name="catalog">What the scenarios' services are looked up in; without it they are taken at their word.</param>
    public static ScenarioLibrary Open(string folder, CatalogGraph? catalog = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ImmutableArray<ScenarioReading> readings = Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(f => Path.Combine(f, FileName)).Where(File.Exists).Order(StringComparer.Ordinal)
                .Select(file => ScenarioReader.Read(file, catalog))]
            : [];
        return new ScenarioLibrary(
            [.. readings.Select(r => r.Scenario).OfType<Scenario>().OrderBy(s => s.Id, StringComparer.Ordinal)],
            [.. readings.SelectMany(r => r.Problems)]);
    }

    public Scenario? Find(string id) => All.FirstOrDefault(s => s.Id == id);
}
