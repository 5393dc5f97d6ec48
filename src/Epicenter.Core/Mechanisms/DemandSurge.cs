using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>What speaks for and against a service that fails by itself being overloaded by its own demand, against any other failure of its own.</summary>
internal static class DemandSurge
{
    // A surge hits one service: what each other service of the incident weighs against it.
    private const double Companion = -3;

    /// <param name="symptoms">What people complain of at this service.</param>
    /// <param name="companions">Ids of the other services of the incident.</param>
    /// <param name="notice">What is said of the service, as natural log-likelihood of its being down; 0 where nothing is.</param>
    public static IEnumerable<Clue> Of(SymptomFit symptoms, ImmutableArray<string> companions, double notice)
    {
        var said = Ground.OfSymptoms(symptoms, 0);
        yield return OfSurge(GroundKind.Symptoms, symptoms.OfSurge(), said.Subjects, said.Count);
        if (companions.Length > 0)
        {
            yield return OfSurge(GroundKind.Companions, Companion * companions.Length, [.. companions.Take(Reasoning.SubjectsShown)], companions.Length);
        }

        if (notice > 0)
        {
            yield return OfSurge(GroundKind.OutageNotice, -notice, [], 1);
        }
    }

    private static Clue OfSurge(GroundKind kind, double weight, ImmutableArray<string> subjects, int count) =>
        new(kind, [.. PostMortems.Named.Select(m => m == Mechanism.DemandSurge ? weight : 0)], subjects, count) { Only = Mechanism.DemandSurge };
}
