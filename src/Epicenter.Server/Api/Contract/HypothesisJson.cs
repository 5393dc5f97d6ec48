namespace Epicenter.Server.Api.Contract;

/// <summary>A possible cause, with what speaks for and against it.</summary>
/// <param name="Standing">Services that stand on the entity, directly or not.</param>
/// <param name="Failing">How many of those fail in this incident.</param>
/// <param name="Unexplained">Services of the incident that this cause would leave unexplained.</param>
/// <param name="Grounds">Weightiest first.</param>
/// <param name="Contrast">Of the leading cause: how services that stand on it fare beside those that do not.</param>
/// <param name="Services">Of the leading cause: what each service says of it against the strongest rival, weightiest first.</param>
/// <param name="Turns">Of a rival: what would speak most for it, were it seen; empty where nothing tells the two apart.</param>
public sealed record HypothesisJson(
    string Entity,
    double Probability,
    int Standing,
    int Failing,
    int Unexplained,
    IReadOnlyList<GroundJson> Grounds,
    ContrastJson? Contrast,
    IReadOnlyList<ServiceEvidenceJson> Services,
    IReadOnlyList<TurnJson> Turns);
