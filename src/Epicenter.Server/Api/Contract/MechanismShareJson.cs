using System.Text.Json.Serialization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Server.Api.Contract;

/// <summary>What was held of a mechanism at some moment.</summary>
public sealed record MechanismShareJson([property: JsonConverter(typeof(WordConverter<Mechanism>))] Mechanism Mechanism, double Probability);
