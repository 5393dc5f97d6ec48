namespace Epicenter.Server.Api.Contract;

/// <summary>A possible cause, with what speaks for and against it.</summary>
/// <param name="Standing">Services that stand on the entity, directly or not.</param>
/// <param name="Failing">How many of those fail in this incident.</param>
/// <param name="Unexplained">Services of the incident that this cause would leave unexplained.</param>
/// <param name="Grounds">Weightiest first.</param>
public sealed record HypothesisJson(
    string Entity,
    double Probability,
    int Standing,
    int Failing,
    int Unexplained,
    IReadOnlyList<GroundJson> Grounds);
