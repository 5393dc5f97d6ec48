namespace Epicenter.Bench.Localization.World;

/// <summary>A region that a service runs in, and what it uses there.</summary>
/// <param name="Region">Position among regions.</param>
/// <param name="Components">With the probability that the service fails when the component does.</param>
internal sealed record Home(int Region, Dictionary<int, double> Components);
