namespace Epicenter.Server.Api.Contract;

/// <summary>An entity that may be the cause, with the probability that it is.</summary>
public sealed record CauseJson(string Entity, double Probability);
