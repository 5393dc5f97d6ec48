using System.Collections.Immutable;

namespace Epicenter.Core.Incidents;

/// <summary>What was believed of an incident at some moment.</summary>
/// <param name="Causes">The likeliest causes, best first.</param>
/// <param name="Mechanisms">The likeliest mechanisms, best first.</param>
public sealed record BeliefPoint(DateTimeOffset At, ImmutableArray<CauseShare> Causes, ImmutableArray<MechanismShare> Mechanisms)
{
    private const int Told = 4;
    private const double Worthwhile = 0.01;

    /// <summary>Of beliefs that are in order, best first, the few that are worth telling.</summary>
    internal static ReadOnlySpan<T> Most<T>(ImmutableArray<T> beliefs, Func<T, double> probability)
    {
        var most = 0;
        while (most < Math.Min(Told, beliefs.Length) && probability(beliefs[most]) >= Worthwhile)
        {
            most++;
        }

        return beliefs.AsSpan()[..most];
    }

    /// <summary>Whether it says something else than an earlier one: another order, or a probability that moved.</summary>
    internal bool Differs(BeliefPoint earlier) =>
        Moved(Causes, earlier.Causes, c => c.Entity, c => c.Probability) || Moved(Mechanisms, earlier.Mechanisms, m => EnumWords.Of(m.Mechanism), m => m.Probability);

    /// <summary>Whether something else leads than did earlier.</summary>
    internal bool LeadsElsewhere(BeliefPoint earlier) =>
        Causes.FirstOrDefault().Entity != earlier.Causes.FirstOrDefault().Entity || Mechanisms.FirstOrDefault().Mechanism != earlier.Mechanisms.FirstOrDefault().Mechanism;

    private static bool Moved<TShare>(ImmutableArray<TShare> now, ImmutableArray<TShare> before, Func<TShare, string> name, Func<TShare, double> probability)
    {
        var same = 0;
        while (same < Math.Min(now.Length, before.Length)
            && name(now[same]) == name(before[same])
            && Math.Abs(probability(now[same]) - probability(before[same])) < Worthwhile)
        {
            same++;
        }

        return same < Math.Max(now.Length, before.Length);
    }
}
