using System.Text.Json.Serialization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Catalogue;

/// <summary>An incident as the catalogue is downloaded: one line, told to the end of it.</summary>
/// <param name="MinutesUntilNoticed">From its beginning, as we think, to its opening.</param>
/// <param name="FirstNoticeAt">When the provider first said something; null where it said nothing that we saw.</param>
/// <param name="Cause">Id of the leading cause, <c>unknown</c> where nothing known explains it.</param>
/// <param name="StatedCause">What an operator states of the cause; null where none did.</param>
internal sealed record CatalogueRow(
    string Id,
    [property: JsonConverter(typeof(WordConverter<CatalogueState>))] CatalogueState State,
    DateTimeOffset BeganAt,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ResolvedAt,
    double MinutesUntilNoticed,
    DateTimeOffset? FirstNoticeAt,
    MagnitudeJson? Magnitude,
    string Cause,
    string CauseName,
    double CauseProbability,
    string? StatedCause,
    int Reports,
    IReadOnlyList<string> Services)
{
    public static CatalogueRow Of(Incident incident, CatalogGraph catalog) => new(
        incident.Id,
        CatalogueQuery.StateOf(incident),
        incident.BeganAt,
        incident.OpenedAt,
        incident.ResolvedAt,
        (incident.OpenedAt - incident.BeganAt).TotalMinutes,
        Moments.Of(incident).FirstNoticeAt,
        MagnitudeJson.Of(incident.Magnitude),
        incident.Cause.Entity,
        EntityNames.Of(catalog, incident.Cause.Entity, Language.English),
        Math.Round(incident.Cause.Probability, 4),
        incident.Correction?.Subject,
        incident.Reports,
        [.. incident.Services.Select(s => s.Id)]);
}
