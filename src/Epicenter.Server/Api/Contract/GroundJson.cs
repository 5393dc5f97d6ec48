using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>One reason for or against a hypothesis.</summary>
/// <param name="Weight">Natural log-likelihood: above zero speaks for it, below zero against it.</param>
/// <param name="Subjects">What the reason rests on, weightiest first; may be cut short.</param>
/// <param name="Count">How many are meant in all.</param>
/// <param name="Of">Out of how many; zero where it does not apply.</param>
public sealed record GroundJson(
    [property: JsonConverter(typeof(WordConverter<GroundKind>))] GroundKind Kind,
    double Weight,
    IReadOnlyList<string> Subjects,
    int Count,
    int Of);
