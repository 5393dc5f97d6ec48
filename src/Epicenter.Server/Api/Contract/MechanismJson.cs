namespace Epicenter.Server.Api.Contract;

/// <summary>A way in which the cause may have failed, with the probability that it did.</summary>
public sealed record MechanismJson(string Mechanism, double Probability);
