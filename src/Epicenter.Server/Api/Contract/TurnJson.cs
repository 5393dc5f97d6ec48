using System.Text.Json.Serialization;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Api.Contract;

/// <summary>Something that, were it seen, would speak for a rival against the leading cause.</summary>
/// <param name="Subject">Id of the service, or of the entity that a notice would name.</param>
/// <param name="Factor">By which the rival's odds against the leading cause would grow.</param>
/// <param name="Then">Probability that the rival would have.</param>
public sealed record TurnJson([property: JsonConverter(typeof(WordConverter<TurnKind>))] TurnKind Kind, string Subject, double Factor, double Then);
