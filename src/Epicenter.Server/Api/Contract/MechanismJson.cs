using System.Text.Json.Serialization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Api.Contract;

/// <summary>A way in which the cause may have failed, with the probability that it did.</summary>
/// <param name="Grounds">What speaks for and against it, weightiest first.</param>
public sealed record MechanismJson(
    [property: JsonConverter(typeof(WordConverter<Mechanism>))] Mechanism Mechanism,
    double Probability,
    IReadOnlyList<GroundJson> Grounds);
