using System.Text.Json.Serialization;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Api.Contract;

/// <summary>Something that an operator did; what does not apply to it is null.</summary>
/// <param name="By">The operator's name.</param>
/// <param name="Why">The operator's reason.</param>
/// <param name="OneReporter">Whether it is after the reports of one reporter; of whom is nobody's business.</param>
/// <param name="OneOrigin">Whether it is after reports from one network prefix or site.</param>
public sealed record ActJson(
    string Id,
    DateTimeOffset At,
    [property: JsonConverter(typeof(WordConverter<ActKind>))] ActKind Act,
    string By,
    string Why,
    string? Incident,
    string? Text,
    string? Entity,
    string? Into,
    IReadOnlyList<string>? Services,
    [property: JsonConverter(typeof(WordConverter<Mechanism>))] Mechanism? Mechanism,
    string? Rumour,
    string? Service,
    string? Network,
    string? Country,
    bool OneReporter,
    bool OneOrigin,
    DateTimeOffset? From,
    DateTimeOffset? Until);
