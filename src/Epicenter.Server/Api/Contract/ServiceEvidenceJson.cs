namespace Epicenter.Server.Api.Contract;

/// <summary>What one service says about the causes.</summary>
/// <param name="Fails">It fails in the incident; else it is fine.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine.</param>
/// <param name="Reach">Probability that the leading cause reaches it.</param>
/// <param name="RivalReach">The same of the strongest rival.</param>
/// <param name="Weight">Natural log-likelihood ratio of the leading cause against that rival.</param>
/// <param name="Series">Where its counts are, from an hour before the incident on.</param>
public sealed record ServiceEvidenceJson(string Service, bool Fails, double Evidence, double Reach, double RivalReach, double Weight, string Series);
