using System.Text.Json.Serialization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Api.Contract;

/// <summary>What people say about an incident, put down by an operator.</summary>
/// <param name="Id">Id of the act that put it down.</param>
/// <param name="Mechanism">What it comes down to; null where the operator named none.</param>
/// <param name="Probability">What the observatory holds of that mechanism; null where it does not weigh it.</param>
/// <param name="Grounds">What speaks for and against that mechanism.</param>
/// <param name="By">The operator's name.</param>
/// <param name="Answer">Null while there is none.</param>
public sealed record RumourJson(
    string Id,
    string Text,
    [property: JsonConverter(typeof(WordConverter<Mechanism>))] Mechanism? Mechanism,
    double? Probability,
    IReadOnlyList<GroundJson> Grounds,
    string By,
    string Why,
    DateTimeOffset At,
    AnswerJson? Answer);
