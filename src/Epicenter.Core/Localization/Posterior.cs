using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Localization;

/// <summary>Belief over the causes of a cluster, as the book of incidents acts on it.</summary>
/// <param name="Score">Natural log-odds of "one of these causes" against "nothing is wrong".</param>
/// <param name="Causes">Best first; never empty; their probabilities sum to one.</param>
/// <param name="UnknownFactor">By how much the odds of a cause that the catalog doesn't know are greater where belief is told, at least 1.</param>
public sealed record Posterior(double Score, ImmutableArray<CauseBelief> Causes, double UnknownFactor)
{
    private const double Negligible = 0.0005;

    // Evidence that is added up is correlated, so odds are cooled by this exponent; and the more services there are, the more often is the
    // same error made: halved where they are so many.
    internal const double Tempering = 0.6;
    private const double HalvedAt = 40;

    public CauseBelief Leading => Causes[0];

    /// <summary>Probability of a cause that the catalog doesn't know, as far as anything may rest on it.</summary>
    public double Unknown => ProbabilityOf(CauseBelief.UnknownCause);

    /// <summary>Probability of a cause.</summary>
    /// <param name="entity">Index of the entity, or <see cref="CauseBelief.UnknownCause"/>.</param>
    public double ProbabilityOf(int entity)
    {
        foreach (var cause in Causes)
        {
            if (cause.Entity == entity)
            {
                return cause.Probability;
            }
        }

        return 0;
    }

    /// <summary>The belief that follows from what speaks for each cause; what is negligible beside the best is left out.</summary>
    /// <param name="scored">Never empty; only what is kept is left in it.</param>
    /// <param name="members">Services in the cluster.</param>
    /// <param name="unknownRaisedBy">By how much the score of the unknown is higher where belief is told.</param>
    /// <param name="leastScore">The least score that is of use.</param>
    /// <returns>The belief; null where its score is below that.</returns>
    internal static Posterior? Of(List<(int Entity, ScoreParts Parts)> scored, int members, double unknownRaisedBy, double leastScore)
    {
        var tempering = TemperingOf(members);
        var best = double.NegativeInfinity;
        foreach (var (_, parts) in scored)
        {
            best = Math.Max(best, parts.Total);
        }

        var (raw, cooled) = (0.0, 0.0);
        foreach (var (_, parts) in scored)
        {
            raw += Math.Exp(parts.Total - best);
            cooled += Math.Exp(tempering * (parts.Total - best));
        }

        var score = best + Math.Log(raw);
        if (score < leastScore)
        {
            return null;
        }

        // Nearly all are negligible: only the others need be put in order.
        var notable = 0;
        for (var i = 0; i < scored.Count; i++)
        {
            if (Share(scored[i].Parts) >= Negligible || scored[i].Parts.Total == best)
            {
                scored[notable++] = scored[i];
            }
        }

        scored.RemoveRange(notable, scored.Count - notable);
        scored.Sort(static (a, b) => a.Parts.Total != b.Parts.Total ? b.Parts.Total.CompareTo(a.Parts.Total) : a.Entity.CompareTo(b.Entity));
        var kept = 0.0;
        foreach (var (_, parts) in scored)
        {
            kept += Share(parts);
        }

        var causes = new CauseBelief[scored.Count];
        for (var i = 0; i < causes.Length; i++)
        {
            causes[i] = new CauseBelief(scored[i].Entity, Share(scored[i].Parts) / kept, scored[i].Parts);
        }

        return new Posterior(score, ImmutableCollectionsMarshal.AsImmutableArray(causes), Math.Exp(tempering * unknownRaisedBy));

        double Share(in ScoreParts parts) => Math.Exp(tempering * (parts.Total - best)) / cooled;
    }

    /// <summary>By how much a cause's score has to lie behind the best one's to be negligible, for so many services.</summary>
    internal static double NegligibleBehind(int members) => -Math.Log(Negligible) / TemperingOf(members);

    /// <summary>The exponent that cools odds, for so many services.</summary>
    internal static double TemperingOf(int members) => Tempering / (1 + (members / HalvedAt));

    /// <summary>
    /// The same as it is told. What shares a cause that the catalog lacks looks like chance, so nothing opens, joins or stays because of one alone; but once
    /// an incident is there, there are many such causes.
    /// </summary>
    public Posterior Told()
    {
        var unknown = Unknown;
        if (unknown == 0 || UnknownFactor == 1)
        {
            return this;
        }

        var all = 1 + (unknown * (UnknownFactor - 1));
        var told = new CauseBelief[Causes.Length];
        for (var i = 0; i < told.Length; i++)
        {
            var cause = Causes[i];
            told[i] = cause with { Probability = cause.Probability * (cause.Entity == CauseBelief.UnknownCause ? UnknownFactor : 1) / all };
        }

        Array.Sort(told, static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Entity.CompareTo(b.Entity));
        return new Posterior(Score, ImmutableCollectionsMarshal.AsImmutableArray(told), UnknownFactor: 1);
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(Score);
        to.WriteAll(Causes, cause => cause.Save(to));
        to.Write(UnknownFactor);
    }

    internal static Posterior Load(CheckpointReader from) => new(from.ReadDouble(), from.ReadAll(() => CauseBelief.Load(from)), from.ReadDouble());
}
