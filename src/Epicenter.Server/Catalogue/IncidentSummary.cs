using System.Globalization;
using System.Text.Json;
using Epicenter.Core.Incidents;
using Epicenter.Storage.Archive;

namespace Epicenter.Server.Catalogue;

/// <summary>Puts incidents into the archive's shape and takes them out of it.</summary>
internal static class IncidentSummary
{
    /// <summary>An incident without what only its own page tells: the grounds, the course of belief, and most events.</summary>
    public static Incident Of(Incident incident)
    {
        var notice = incident.Events.FirstOrDefault(e => e.Kind == IncidentEventKind.NoticeSeen);
        return incident with
        {
            Hypotheses = [.. incident.Hypotheses.Select(h => h with { Grounds = [] })],
            Mechanisms = [.. incident.Mechanisms.Select(m => m with { Grounds = [] })],
            History = [],
            Course = [],
            Magnitudes = incident.Magnitudes.IsEmpty ? [] : [incident.Magnitudes[^1]],
            Events = [.. incident.Events.Where(e => e == notice || e.Kind is IncidentEventKind.Corrected or IncidentEventKind.Retracted)],
        };
    }

    /// <summary>Tells one state of an incident from another.</summary>
    public static string RevisionOf(Incident incident) => string.Create(
        CultureInfo.InvariantCulture,
        $"{incident.Events.Length}.{incident.Course.Length}.{incident.Magnitudes.Length}.{incident.ResolvedAt?.ToUnixTimeSeconds()}");

    public static ArchivedIncident Archived(Incident incident) => new(incident.Id, RevisionOf(incident), Write(Of(incident)), Write(incident));

    /// <exception cref="JsonException">It is none.</exception>
    public static Incident Read(string json) =>
        JsonSerializer.Deserialize(json, ArchiveJson.Default.Incident) ?? throw new JsonException("An incident was expected.");

    private static string Write(Incident incident) => JsonSerializer.Serialize(incident, ArchiveJson.Default.Incident);
}
