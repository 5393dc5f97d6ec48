using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Localization;

/// <summary>Belief over the causes of a cluster.</summary>
/// <param name="Score">Natural log-odds of "one of these causes" against "nothing is wrong", as an incident opens on it.</param>
/// <param name="Causes">Best first; never empty; their probabilities sum to one.</param>
public sealed record Posterior(double Score, ImmutableArray<CauseBelief> Causes)
{
    private const double Negligible = 0.0005;

    // Evidence that is added up is correlated, so odds are cooled by this exponent; and the more services there are, the more often is the
    // same error made: halved where they are so many.
    internal const double Tempering = 0.6;
    private const double HalvedAt = 40;

    public CauseBelief Leading => Causes[0];

    /// <summary>Probability of a cause that the catalog doesn't know.</summary>
    public double Unknown => Causes.FirstOrDefault(c => c.Entity == CauseBelief.UnknownCause)?.Probability ?? 0;

    /// <summary>The belief that follows from what speaks for each cause; what is negligible beside the best is left out.</summary>
    /// <param name="scored">Never empty; only what is kept is left in it.</param>
    /// <param name="members">Services in the cluster.</param>
    internal static Posterior Of(List<(int Entity, ScoreParts Parts)> scored, int members)
    {
        var tempering = TemperingOf(members);
        var best = double.NegativeInfinity;
        foreach (var (_, parts) in scored)
        {
            best = Math.Max(best, parts.Total);
        }

        var (raw, cooled) = (0.0, 0.0);
        foreach (var (entity, parts) in scored)
        {
            raw += Math.Exp(CauseBelief.Claim(entity, parts, members) - best);
            cooled += Math.Exp(tempering * (parts.Total - best));
        }

        // Nearly all are negligible: only the others need be put in order.
        scored.RemoveAll(c => ProbabilityOf(c.Parts) < Negligible && c.Parts.Total != best);
        scored.Sort(static (a, b) => a.Parts.Total != b.Parts.Total ? b.Parts.Total.CompareTo(a.Parts.Total) : a.Entity.CompareTo(b.Entity));
        var kept = 0.0;
        foreach (var (_, parts) in scored)
        {
            kept += ProbabilityOf(parts);
        }

        var causes = new CauseBelief[scored.Count];
        for (var i = 0; i < causes.Length; i++)
        {
            causes[i] = new CauseBelief(scored[i].Entity, ProbabilityOf(scored[i].Parts) / kept, scored[i].Parts);
        }

        return new Posterior(best + Math.Log(raw), ImmutableCollectionsMarshal.AsImmutableArray(causes));

        double ProbabilityOf(in ScoreParts parts) => Math.Exp(tempering * (parts.Total - best)) / cooled;
    }

    /// <summary>By how much a cause's score has to lie behind the best one's to be negligible, for so many services.</summary>
    internal static double NegligibleBehind(int members) => -Math.Log(Negligible) / TemperingOf(members);

    /// <summary>The exponent that cools odds, for so many services.</summary>
    internal static double TemperingOf(int members) => Tempering / (1 + (members / HalvedAt));

    internal void Save(CheckpointWriter to)
    {
        to.Write(Score);
        to.WriteAll(Causes, cause => cause.Save(to));
    }

    internal static Posterior Load(CheckpointReader from) => new(from.ReadDouble(), from.ReadAll(() => CauseBelief.Load(from)));
}
