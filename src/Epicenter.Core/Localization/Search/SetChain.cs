using Epicenter.Core.Drills;

namespace Epicenter.Core.Localization.Search;

/// <summary>
/// A Markov chain over sets of causes whose long-run shares are the posterior (Metropolis et al. 1953): it takes a candidate in or out, or
/// exchanges one for another, as often as the gain allows. It begins from the state's set and leaves the state as it was.
/// </summary>
internal sealed class SetChain(CauseGraph graph, SearchState state, int[] candidates, SeededRandom random)
{
    /// <param name="limit">Visits of the state at which the chain has to be back.</param>
    public SetBelief Run(long limit)
    {
        var start = state.Set.ToHashSet();
        var (any, twoOrMore, steps) = (0, 0, 0);
        while (candidates.Length > 0 && state.Visits + WayBack(start) + Dearest() <= limit && steps < CauseSearch.MostSteps)
        {
            Step();
            steps++;
            any += state.Set.Count > 0 ? 1 : 0;
            twoOrMore += state.Set.Count > 1 ? 1 : 0;
        }

        foreach (var cause in Changed(start))
        {
            state.Flip(cause);
        }

        return steps == 0
            ? new SetBelief(start.Count > 0 ? 1 : 0, start.Count > 1 ? 1 : 0, 0)
            : new SetBelief((double)any / steps, (double)twoOrMore / steps, steps);
    }

    // Which kind of step it is must not depend on the set, or the way there would not be as likely as the way back.
    private void Step()
    {
        var one = candidates[random.NextBelow(candidates.Length)];
        if (random.Chance(0.5))
        {
            var other = candidates[random.NextBelow(candidates.Length)];
            if (state.Holds(one) && !state.Holds(other))
            {
                Exchange(one, other);
            }
        }
        else if (Accepts(state.Gains[one]))
        {
            state.Flip(one);
        }
    }

    private void Exchange(int held, int other)
    {
        var gain = state.Flip(held);
        state.Flip(Accepts(gain + state.Gains[other]) ? other : held);
    }

    private bool Accepts(double gain) => gain >= 0 || random.NextUnit() < Math.Exp(gain);

    // An exchange and what it adds to the way back.
    private long Dearest() => 4 * candidates.Max(graph.FlipVisits);

    private long WayBack(HashSet<int> start) => Changed(start).Sum(graph.FlipVisits);

    private int[] Changed(HashSet<int> start)
    {
        var changed = start.ToHashSet();
        changed.SymmetricExceptWith(state.Set);
        return [.. changed.Order()];
    }
}
