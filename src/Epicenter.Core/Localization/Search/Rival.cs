namespace Epicenter.Core.Localization.Search;

/// <summary>What could stand in a cause's place.</summary>
/// <param name="Class">Its class in the graph.</param>
/// <param name="Probability">0 to 1, given the other causes of the set.</param>
public readonly record struct Rival(int Class, double Probability);
