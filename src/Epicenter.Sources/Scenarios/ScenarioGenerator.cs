using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;
using Epicenter.Sources.Scenarios.Generation;

namespace Epicenter.Sources.Scenarios;

/// <summary>Turns a scenario into the signals of its day. The same scenario, catalog and seed give the same signals.</summary>
public static class ScenarioGenerator
{
    /// <summary>All signals in the order in which they arrive, made while they are read.</summary>
    /// <param name="crowdFolder">The folder of crowd counts; where null, <see cref="CrowdCounts.FolderVariable"/> names it.</param>
    /// <exception cref="ScenarioDataMissingException">The scenario stands on counts that are not here; thrown at once, not while reading.</exception>
    /// <exception cref="ArgumentException">The catalog lacks a service of the scenario.</exception>
    public static IEnumerable<Signal> Generate(Scenario scenario, CatalogGraph catalog, ulong seed = 1, string? crowdFolder = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(catalog);
        RequireServices(scenario, catalog);
        var random = new SeededRandom(seed);
        var reports = scenario.Counts is { } counts ? Counted(counts, crowdFolder, random) : Reconstructed(scenario, catalog, random);
        return Merge(reports, scenario).Select((signal, i) => signal with { Id = string.Create(CultureInfo.InvariantCulture, $"{scenario.Id}.{seed}.{i}") });
    }

    private static List<Report> Counted(CrowdCounts counts, string? crowdFolder, SeededRandom random)
    {
        var folder = crowdFolder ?? Environment.GetEnvironmentVariable(CrowdCounts.FolderVariable)
            ?? throw new ScenarioDataMissingException(
                $"The crowd counts of this scenario are not part of Epicenter. Get the Cloud Uptime Archive and set {CrowdCounts.FolderVariable} to the folder with {counts.File}.");
        return [.. new CountedCrowd(counts, folder, random).Reports()];
    }

    private static IEnumerable<Report> Reconstructed(Scenario scenario, CatalogGraph catalog, SeededRandom random)
    {
        var crowd = new ReconstructedCrowd(scenario.Crowd!, catalog, random);
        for (var minute = scenario.SignalsFrom; minute < scenario.End; minute = minute.AddMinutes(1))
        {
            foreach (var report in crowd.Minute(minute))
            {
                yield return report;
            }
        }
    }

    private static IEnumerable<Signal> Merge(IEnumerable<Report> reports, Scenario scenario)
    {
        var notices = new Queue<Notice>(scenario.Notices.Where(n => n.At >= scenario.SignalsFrom && n.At < scenario.End).OrderBy(n => n.At));
        foreach (var report in reports)
        {
            while (notices.TryPeek(out var notice) && notice.At <= report.At)
            {
                yield return notices.Dequeue();
            }

            yield return report;
        }

        while (notices.TryDequeue(out var last))
        {
            yield return last;
        }
    }

    private static void RequireServices(Scenario scenario, CatalogGraph catalog)
    {
        var services = scenario.Crowd?.Hits.Select(h => h.Service) ?? [scenario.Counts!.Service];
        if (services.FirstOrDefault(id => !catalog.TryGetService(id, out _)) is { } missing)
        {
            throw new ArgumentException($"The catalog has no service {missing}, which {scenario.Id} needs.", nameof(catalog));
        }
    }
}
