namespace Epicenter.Bench.Drills;

/// <summary>A cause that was thought possible.</summary>
/// <param name="Grounds">What speaks for and against it, by kind: natural log-likelihoods.</param>
internal sealed record Held(string Entity, double Probability, int Standing, int Failing, int Unexplained, IReadOnlyDictionary<string, double> Grounds);
