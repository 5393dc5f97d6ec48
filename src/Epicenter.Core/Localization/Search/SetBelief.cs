namespace Epicenter.Core.Localization.Search;

/// <summary>How many causes fail at once, as a chain over sets of causes tells it.</summary>
/// <param name="Any">Probability, 0 to 1, that any does.</param>
/// <param name="TwoOrMore">Probability, 0 to 1, that two or more do.</param>
/// <param name="Steps">Steps that the chain made; where they are few, the probabilities are rough.</param>
public readonly record struct SetBelief(double Any, double TwoOrMore, int Steps);
