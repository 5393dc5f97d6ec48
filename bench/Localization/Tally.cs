using Epicenter.Bench.Localization.Contenders;

namespace Epicenter.Bench.Localization;

/// <summary>How right a contender was, and how long it took.</summary>
internal sealed class Tally
{
    private readonly List<double> _milliseconds = [];
    private int _asked;
    private int _exact;
    private int _true;
    private int _named;
    private int _right;
    private int _amongThree;

    public double Exact => (double)_exact / _asked;

    /// <summary>Share of what failed that is named, or among the first three in the place of something named.</summary>
    public double AmongThree => (double)_amongThree / _true;

    public double Precision => _named == 0 ? 0 : (double)_right / _named;

    public double Recall => (double)_right / _true;

    public double MedianMilliseconds => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    public void Add(Answer answer, List<int> truth, double milliseconds)
    {
        _milliseconds.Add(milliseconds);
        var right = answer.Causes.Count(truth.Contains);
        _asked++;
        _exact += right == truth.Count && answer.Causes.Count == truth.Count ? 1 : 0;
        _true += truth.Count;
        _named += answer.Causes.Count;
        _right += right;
        _amongThree += truth.Count(t => answer.Causes.Contains(t) || answer.Rivals.Contains(t));
    }
}
