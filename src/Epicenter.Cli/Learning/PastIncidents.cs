using System.Collections.Immutable;
using System.Text.Json;
using Epicenter.Core.Catalog.Learning;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Learning;

/// <summary>Reads incidents to learn from, as <c>replay --json</c> writes them.</summary>
internal static class PastIncidents
{
    /// <exception cref="VerbException">A file is missing or holds something else.</exception>
    public static ImmutableArray<PastIncident> Read(IEnumerable<string> files) => [.. files.SelectMany(Read).DistinctBy(i => i.Id)];

    private static IEnumerable<PastIncident> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var read = JsonSerializer.Deserialize(stream, ContractJson.Default.ReplayJson);
            // What was merged into another or taken back is no incident of its own.
            return read?.Incidents?.Where(i => i.MergedInto is null && i.Retraction is null).Select(Past).ToList()
                ?? throw new VerbException($"{file} holds no incidents; write some with epicenter replay … --json {file}.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{file} can't be read as incidents: {e.Message}", e);
        }
    }

    private static PastIncident Past(IncidentJson incident)
    {
        // An operator who corrected it knows better than the machine.
        var (cause, sureness) = incident.Correction is { } correction ? (correction.Entity, 1) : (incident.Cause.Entity, incident.Cause.Probability);
        return new PastIncident(incident.Id, cause == Hypothesis.Unknown ? null : cause, sureness, [.. incident.Services.Select(s => s.Id)]);
    }
}
