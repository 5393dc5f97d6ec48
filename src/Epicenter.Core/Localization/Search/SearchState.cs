namespace Epicenter.Core.Localization.Search;

/// <summary>
/// A set of causes, the evidence, and for every class of causes by how much the logarithm of the posterior would change if it were taken
/// into the set or out of it (Flock's delta array). A change touches only the classes that share a service with what changed.
/// </summary>
/// <remarks>
/// With q the probability that nothing in the set and no leak hits a service, and o the odds e^E of its evidence, the service adds
/// ln(q + (1 − q)·o). A further cause of strength p makes q to q·(1 − p), which adds ln(1 + p·w), where w = q·(o − 1) / (q + (1 − q)·o) is the
/// service's <em>pull</em>. So an edge costs a multiplication and a logarithm.
/// </remarks>
internal sealed class SearchState
{
    private readonly CauseGraph _graph;
    private readonly double _spared;
    private readonly double[] _odds;
    private readonly double[] _survival;
    private readonly double[] _gains;
    private readonly bool[] _holds;
    private readonly SortedSet<int> _set = [];
    private int _refreshed;

    public SearchState(CauseGraph graph, SearchOptions options)
    {
        _graph = graph;
        _spared = 1 - options.Leak;
        _odds = new double[graph.ServiceCount];
        Array.Fill(_odds, 1);
        _survival = new double[graph.ServiceCount];
        Array.Fill(_survival, _spared);
        _gains = [.. Enumerable.Range(0, graph.ClassCount).Select(graph.LogPriorOf)];
        _holds = new bool[graph.ClassCount];
        Unknown = new UnknownReach(options.UnknownLogPrior, options.Leak, graph.ServiceCount);
    }

    /// <summary>The classes in the set, ascending.</summary>
    public IReadOnlyCollection<int> Set => _set;

    /// <summary>By how much the log-posterior changes with each class taken in or out.</summary>
    public ReadOnlySpan<double> Gains => _gains;

    public UnknownReach Unknown { get; }

    /// <summary>Edges visited so far.</summary>
    public long Visits { get; private set; }

    public bool Holds(int causeClass) => _holds[causeClass];

    /// <summary>Natural log of the set's posterior against that of the empty set.</summary>
    public double LogPosterior()
    {
        var hit = new SortedSet<int>();
        var sum = 0.0;
        foreach (var held in _set)
        {
            sum += _graph.LogPriorOf(held);
            foreach (var service in _graph.ServicesOf(held, out _))
            {
                hit.Add(service);
            }
        }

        foreach (var service in hit)
        {
            sum += LogLikelihood(_survival[service], _odds[service]) - LogLikelihood(_spared, _odds[service]);
        }

        return sum;
    }

    public void SetOdds(int service, double odds)
    {
        var before = _odds[service];
        if (odds == before)
        {
            return;
        }

        _odds[service] = odds;
        var survival = _survival[service];
        Shift(service, (survival, before), (survival, odds), _gains, Unknown);
    }

    /// <summary>Takes a class into the set, or out of it.</summary>
    /// <returns>What the log-posterior gained.</returns>
    public double Flip(int causeClass)
    {
        var gain = _gains[causeClass];
        _holds[causeClass] = !_holds[causeClass];
        if (!_set.Remove(causeClass))
        {
            _set.Add(causeClass);
        }

        foreach (var service in _graph.ServicesOf(causeClass, out _))
        {
            var before = _survival[service];
            _survival[service] = SurvivalOf(service);
            Shift(service, (before, _odds[service]), (_survival[service], _odds[service]), _gains, Unknown);
        }

        _gains[causeClass] = -gain;
        return gain;
    }

    /// <summary>What <see cref="Gains"/> and <see cref="Unknown"/> would be were a class of the set not in it.</summary>
    public void LookWithout(int causeClass, double[] gains, UnknownReach unknown)
    {
        _gains.CopyTo(gains, 0);
        unknown.CopyFrom(Unknown);
        _holds[causeClass] = false;
        foreach (var service in _graph.ServicesOf(causeClass, out _))
        {
            Shift(service, (_survival[service], _odds[service]), (SurvivalOf(service), _odds[service]), gains, unknown);
        }

        _holds[causeClass] = true;
        gains[causeClass] = -_gains[causeClass];
    }

    /// <summary>Empties the set, and makes all depend on the evidence alone and not on what was before.</summary>
    public void Restart()
    {
        foreach (var held in _set)
        {
            _holds[held] = false;
        }

        _set.Clear();
        Array.Fill(_survival, _spared);
        _refreshed = 0;
        Refresh(long.MaxValue);
    }

    /// <summary>Works some of the gains out from scratch, so that no rounding adds up; all of them in turn.</summary>
    /// <param name="edges">How many edges to visit, about.</param>
    public void Refresh(long edges)
    {
        for (var visited = 0L; visited <= edges && _gains.Length > 0;)
        {
            visited += RefreshGain(_refreshed++);
            if (_refreshed == _gains.Length)
            {
                _refreshed = 0;
                RefreshUnknown();
                return;
            }
        }
    }

    private int RefreshGain(int causeClass)
    {
        var sum = _graph.LogPriorOf(causeClass);
        var services = _graph.ServicesOf(causeClass, out var strengths);
        for (var e = 0; e < services.Length; e++)
        {
            sum += Part(strengths[e], _survival[services[e]], _odds[services[e]], _holds[causeClass]);
        }

        _gains[causeClass] = _holds[causeClass] ? -sum : sum;
        return services.Length;
    }

    private void RefreshUnknown()
    {
        Unknown.Clear();
        for (var service = 0; service < _odds.Length; service++)
        {
            Unknown.Shift(0, Pull(_survival[service], _odds[service]));
        }
    }

    private double SurvivalOf(int service)
    {
        var survival = _spared;
        var classes = _graph.ClassesOf(service, out var strengths);
        for (var e = 0; e < classes.Length; e++)
        {
            if (_holds[classes[e]])
            {
                survival *= 1 - (double)strengths[e];
            }
        }

        return survival;
    }

    // A service's survival or odds went from one to the other: what it adds to each of its classes changes.
    private void Shift(int service, (double Survival, double Odds) from, (double Survival, double Odds) to, double[] gains, UnknownReach unknown)
    {
        var (before, after) = (Pull(from.Survival, from.Odds), Pull(to.Survival, to.Odds));
        var classes = _graph.ClassesOf(service, out var strengths);
        for (var e = 0; e < classes.Length; e++)
        {
            var strength = strengths[e];
            gains[classes[e]] += _holds[classes[e]]
                ? Part(strength, from.Survival, from.Odds, held: true) - Part(strength, to.Survival, to.Odds, held: true)
                : Math.Log((1 + (strength * after)) / (1 + (strength * before)));
        }

        unknown.Shift(before, after);
        Visits += classes.Length;
    }

    // What a service adds to the likelihood by being reached, with the set's other causes as they are.
    private static double Part(double strength, double survival, double odds, bool held) =>
        Math.Log(1 + (strength * Pull(held ? survival / (1 - strength) : survival, odds)));

    private static double Pull(double survival, double odds) => survival * (odds - 1) / (survival + ((1 - survival) * odds));

    private static double LogLikelihood(double survival, double odds) => Math.Log(survival + ((1 - survival) * odds));
}
