using Epicenter.Bench.Localization.Contenders;
using Epicenter.Bench.Localization.World;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Bench.Localization;

/// <summary>Has the search keep up with a stream, and takes the time of each tick.</summary>
internal sealed class Pace(CauseSearch search, CauseGraph graph, OutageStream stream)
{
    private const int RivalsAsked = 2;
    private const long ChainVisits = 1_000_000;

    private readonly List<double> _milliseconds = [];
    private readonly List<double> _visits = [];
    private readonly List<double> _chain = [];
    private readonly List<double> _held = [];
    private Explanation _last = new([], 0, true);
    private int _quiet;
    private int _namedWhenQuiet;

    /// <summary>Ticks in which the visits did not suffice.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Median milliseconds of the chain that tells how many fail at once.</summary>
    public double Chain => Quantile(_chain, 0.5);

    /// <summary>Mean probability held of what was named, to be set against how often that is right.</summary>
    public double Held => _held.DefaultIfEmpty(0).Average();

    /// <summary>Causes named in the place of none, a tick; the last tick of each quiet time counts.</summary>
    public double NamedWhenQuiet => _quiet == 0 ? 0 : (double)_namedWhenQuiet / _quiet;

    /// <summary>Tells the evidence of all services for the first time and searches.</summary>
    /// <returns>Milliseconds.</returns>
    public double ObserveAll()
    {
        var spent = Spent.Begin();
        for (var service = 0; service < stream.Evidence.Count; service++)
        {
            search.Observe(service, stream.Evidence[service]);
        }

        search.Search();
        return spent.Milliseconds;
    }

    public (Answer Answer, double Milliseconds) Tick()
    {
        var changed = stream.Tick();
        var (spent, visits) = (Spent.Begin(), search.Visits);
        foreach (var service in changed)
        {
            search.Observe(service, stream.Evidence[service]);
        }

        var found = search.Search();
        var milliseconds = spent.Milliseconds;
        _milliseconds.Add(milliseconds);
        _visits.Add(search.Visits - visits);
        _last = found;
        Unsettled += found.IsSettled ? 0 : 1;
        return (AnswerOf(found), milliseconds);
    }

    /// <summary>Takes down how sure the last answer is, and how long the chain takes.</summary>
    public void TakeBelief()
    {
        _held.AddRange(_last.Causes.Select(c => c.Probability));
        var spent = Spent.Begin();
        search.Sample(ChainVisits, seed: 1);
        _chain.Add(spent.Milliseconds);
    }

    /// <summary>Counts what an answer names though nothing fails.</summary>
    public void CountQuiet(Answer answer)
    {
        _quiet++;
        _namedWhenQuiet += answer.Causes.Count;
    }

    public double Quantile(double share) => Quantile(_milliseconds, share);

    public double QuantileOfVisits(double share) => Quantile(_visits, share);

    private Answer AnswerOf(Explanation found) => new(
        [.. found.Causes.Select(c => graph.CausesOf(c.Class)[0])],
        [.. found.Causes.SelectMany(c => c.Rivals.Take(RivalsAsked)).Select(r => graph.CausesOf(r.Class)[0])]);

    private static double Quantile(List<double> values, double share) =>
        values.Order().ElementAt(Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1));
}
