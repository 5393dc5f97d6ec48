using System.Text.Json.Serialization;
using Epicenter.Core.Detection;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Api.Contract;

/// <summary>A service and how it is doing.</summary>
/// <param name="Countries">ISO 3166 codes; empty means everywhere.</param>
/// <param name="Since">Since when it is in this state; null where it never was in another.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine.</param>
/// <param name="Reports">Distinct reports in the last hour.</param>
/// <param name="Expected">Reports usual for that hour.</param>
/// <param name="Low">Lower end of the ordinary range of reports for that hour; nine of ten ordinary hours lie within.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Country">The only country where it seems to fail, by ISO 3166 code; null where it fails in many, or in none.</param>
/// <param name="Network">The internet provider through which alone it seems to fail, by id; null where it is none or many.</param>
/// <param name="Incident">Id of the open incident it is hit in; null when in none.</param>
/// <param name="Mechanism">How it fails, where it is the cause of that incident and that can be told; null otherwise.</param>
/// <param name="MutedUntil">Until when an operator keeps reports on it from counting; null where they count.</param>
public sealed record ServiceJson(
    string Id,
    string Name,
    string Category,
    IReadOnlyList<string> Countries,
    string? Homepage,
    [property: JsonConverter(typeof(WordConverter<ServiceState>))] ServiceState State,
    DateTimeOffset? Since,
    double Evidence,
    int Reports,
    double Expected,
    double Low,
    double High,
    string? Country,
    string? Network,
    string? Incident,
    [property: JsonConverter(typeof(WordConverter<Mechanism>))] Mechanism? Mechanism,
    DateTimeOffset? MutedUntil);
