using System.Collections.Immutable;

namespace Epicenter.Core.Localization.Search;

/// <summary>A cause of the best set, and what could stand in its place if all the others of the set are right.</summary>
/// <param name="Class">Its class in the graph.</param>
/// <param name="Probability">That it is this class, given the others of the set.</param>
/// <param name="Nothing">Probability that nothing stands in its place.</param>
/// <param name="Unknown">Probability that something does that the graph does not hold.</param>
/// <param name="Rivals">The likeliest others, best first, at most <see cref="MostRivals"/>. Empty where edge visits did not suffice: then only "nothing" was weighed against it.</param>
public sealed record FoundCause(int Class, double Probability, double Nothing, double Unknown, ImmutableArray<Rival> Rivals)
{
    public const int MostRivals = 5;
}
