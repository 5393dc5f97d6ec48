using System.Collections.Immutable;
using Epicenter.Core.Drills;

namespace Epicenter.Core.Localization.Search;

/// <summary>
/// Finds the set of causes that explains the evidence of very many services best, and keeps it best as evidence changes. Each search begins
/// from the last one's set. Bounded by visits of edges and never by time, so the same calls find the same. Not thread-safe.
/// </summary>
/// <remarks>
/// A noisy-OR with leak over direct edges, as in the <see cref="Localizer"/>, over sets instead of single causes. Flips are chosen by the
/// array of gains of Flock (Harsh et al. 2023). To them come exchanges of one cause for another, and two detours that single steps don't
/// find: many for one (a region in place of two of its parts), and one for many.
/// </remarks>
public sealed class CauseSearch
{
    // What gains less is rounding.
    private const double LeastGain = 1e-6;

    // What gains less than minus this when taken in is no candidate of the chain; rivals of what was found are in any case.
    private const double Conceivable = 6;

    // So many steps tell a probability to within a few hundredths.
    internal const int MostSteps = 4000;

    // Every gain is worked out from scratch once in so many searches.
    private const int RefreshedIn = 256;

    private readonly CauseGraph _graph;
    private readonly SearchOptions _options;
    private readonly SearchState _state;
    private readonly double[] _without;
    private readonly UnknownReach _unknownWithout;
    private readonly Dictionary<int, FoundCause> _found = [];
    private readonly Dictionary<int, int> _bestRivals = [];
    private long _limit;
    private long _searches;
    private bool _isSettled;

    /// <exception cref="ArgumentException">The edge visits would not suffice to exchange the two causes that reach most.</exception>
    public CauseSearch(CauseGraph graph, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _options = options ?? new SearchOptions();
        if (_options.EdgeVisits < 2 * graph.DearestFlip)
        {
            throw new ArgumentException($"A search of this graph needs {2 * graph.DearestFlip} edge visits or more.", nameof(options));
        }

        _graph = graph;
        _state = new SearchState(graph, _options);
        _without = new double[graph.ClassCount];
        _unknownWithout = new UnknownReach(_options.UnknownLogPrior, _options.Leak, graph.ServiceCount);
    }

    /// <summary>By how much the log-posterior would change with each class taken into the set, or out of it.</summary>
    public ReadOnlySpan<double> Gains => _state.Gains;

    /// <summary>Edges visited so far, by changes of evidence and by searches.</summary>
    public long Visits => _state.Visits;

    /// <summary>Natural log of the present set's posterior against that of the empty set.</summary>
    public double LogPosterior() => _state.LogPosterior();

    /// <summary>Tells a service's evidence: natural log-odds of failing against fine, without priors.</summary>
    public void Observe(int service, double evidence) => ObserveOdds(service, Localizer.Odds(Math.Max(evidence, HealthyOdds.LeastEvidence)));

    /// <summary>The same as odds.</summary>
    internal void ObserveOdds(int service, double odds) => _state.SetOdds(service, odds);

    /// <summary>Forgets the last set, so that the next search depends on the evidence alone and not on those before it.</summary>
    public void Restart()
    {
        _state.Restart();
        _searches = 0;
    }

    /// <summary>Goes from the last set to the best one that can be found.</summary>
    public Explanation Search()
    {
        _state.Refresh(_graph.EdgeCount / RefreshedIn);
        _limit = _state.Visits + _options.EdgeVisits;
        _isSettled = true;
        var changed = Climb() > 0;
        while (Exchange() || Detour(all: changed))
        {
            changed = true;
            Climb();
        }

        _searches++;
        return Tell();
    }

    /// <summary>How many causes fail at once, by a chain over sets near the one that the last search found.</summary>
    /// <param name="edgeVisits">Edges that the chain may visit, the way back to the best set included.</param>
    /// <param name="seed">The same seed makes the same steps.</param>
    public SetBelief Sample(long edgeVisits, ulong seed)
    {
        int[] candidates = [.. _state.Set.Concat(_found.Values.SelectMany(f => f.Rivals).Select(r => r.Class))
            .Concat(Enumerable.Range(0, _graph.ClassCount).Where(c => _state.Gains[c] > -Conceivable)).Distinct().Order()];
        return new SetChain(_graph, _state, candidates, new SeededRandom(seed)).Run(_state.Visits + edgeVisits);
    }

    // Takes in or out what gains most, until nothing does.
    private double Climb(int without = -1)
    {
        var gained = 0.0;
        while (Best(_state.Gains, without) is var best and >= 0 && _state.Gains[best] > LeastGain && Affords(_graph.FlipVisits(best)))
        {
            gained += _state.Flip(best);
        }

        return gained;
    }

    // Exchanges one cause for another where that gains; where none does, what could stand in each one's place is known thereby.
    private bool Exchange()
    {
        _found.Clear();
        _bestRivals.Clear();
        foreach (var held in _state.Set.ToArray())
        {
            if (!Affords(_graph.FlipVisits(held)))
            {
                continue;
            }

            _state.LookWithout(held, _without, _unknownWithout);
            var rival = BestRival(held);
            if (rival >= 0 && _state.Gains[held] + _without[rival] > LeastGain && Affords(_graph.FlipVisits(held) + _graph.FlipVisits(rival)))
            {
                _state.Flip(held);
                _state.Flip(rival);
                return true;
            }

            _bestRivals[held] = rival;
            _found[held] = Slot(held);
        }

        return false;
    }

    // While the set changes every cause of it is looked at, otherwise one a search, in turn.
    private bool Detour(bool all)
    {
        int[] held = [.. _bestRivals.Keys.Order()];
        var looked = all ? held : held.Length == 0 ? [] : [held[_searches % held.Length]];
        return Array.Exists(looked, cause => Pays(() => Instead(cause)) || (_bestRivals[cause] is var rival and >= 0 && Pays(() => Beside(rival))));
    }

    // One for many: the cause is forbidden, and what takes its place is found step by step.
    private double Instead(int cause) => Affords(_graph.FlipVisits(cause)) ? _state.Flip(cause) + Climb(without: cause) : 0;

    // Many for one: the rival is taken in beside them, and what it makes needless is dropped.
    private double Beside(int rival) => Affords(_graph.FlipVisits(rival)) ? _state.Flip(rival) + Climb(without: rival) : 0;

    // Keeps what a detour leads to where it gains. Half of the visits are kept for the way back, which is as long.
    private bool Pays(Func<double> detour)
    {
        var (set, limit) = (_state.Set.ToHashSet(), _limit);
        _limit = _state.Visits + ((limit - _state.Visits) / 2);
        var gained = detour();
        _limit = limit;
        if (gained > LeastGain)
        {
            return true;
        }

        set.SymmetricExceptWith(_state.Set);
        foreach (var cause in set.Order())
        {
            _state.Flip(cause);
        }

        return false;
    }

    private bool Affords(long visits)
    {
        var affords = _state.Visits + visits <= _limit;
        _isSettled &= affords;
        return affords;
    }

    private int BestRival(int held)
    {
        var best = -1;
        for (var c = 0; c < _without.Length; c++)
        {
            if (c != held && !_state.Holds(c) && (best < 0 || _without[c] > _without[best]))
            {
                best = c;
            }
        }

        return best;
    }

    private static int Best(ReadOnlySpan<double> gains, int without)
    {
        var best = -1;
        for (var c = 0; c < gains.Length; c++)
        {
            if (c != without && (best < 0 || gains[c] > gains[best]))
            {
                best = c;
            }
        }

        return best;
    }

    // The posterior of what stands in a cause's place, given the rest of the set: its own, every other cause, nothing and something unknown.
    private FoundCause Slot(int held)
    {
        var unknown = _unknownWithout.LogOddsInPlaceOf(_state.Unknown);
        var most = Math.Max(Math.Max(0, unknown), _without[held]);
        var rivals = new PriorityQueue<int, double>();
        for (var c = 0; c < _without.Length; c++)
        {
            if (c != held && !_state.Holds(c))
            {
                most = Math.Max(most, _without[c]);
                if (rivals.Count < FoundCause.MostRivals)
                {
                    rivals.Enqueue(c, _without[c]);
                }
                else
                {
                    rivals.EnqueueDequeue(c, _without[c]);
                }
            }
        }

        var total = Math.Exp(-most) + Math.Exp(unknown - most);
        for (var c = 0; c < _without.Length; c++)
        {
            total += c == held || !_state.Holds(c) ? Math.Exp(_without[c] - most) : 0;
        }

        double Of(double logOdds) => Math.Exp(logOdds - most) / total;
        return new FoundCause(held, Of(_without[held]), Of(0), Of(unknown), [.. rivals.UnorderedItems
            .OrderByDescending(r => r.Priority).ThenBy(r => r.Element).Select(r => new Rival(r.Element, Of(r.Priority)))]);
    }

    private Explanation Tell()
    {
        var unknown = 1 / (1 + Math.Exp(-_state.Unknown.LogOdds));
        return new Explanation([.. _state.Set.Select(c => _found.GetValueOrDefault(c) ?? AgainstNothing(c))], unknown, _isSettled);
    }

    private FoundCause AgainstNothing(int held)
    {
        var nothing = 1 / (1 + Math.Exp(-_state.Gains[held]));
        return new FoundCause(held, 1 - nothing, nothing, 0, []);
    }
}
