using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>The best variant so far on some of the events that keeps to a limit.</summary>
/// <param name="limit">False openings in a hundred hours at most.</param>
/// <param name="seen">Whether the event of an index counts.</param>
internal sealed class Champion(double limit, Func<int, bool> seen)
{
    /// <summary>Null until a variant keeps to the limit.</summary>
    public ICountDetector? Detector { get; private set; }

    /// <summary>On the events seen.</summary>
    public CrowdScore? Score { get; private set; }

    /// <summary>On every event.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; private set; } = [];

    /// <summary>Its verdicts on the events that it was not chosen by.</summary>
    public IEnumerable<Verdict> Unseen => Verdicts.Where((_, i) => !seen(i));

    public void Meet(ICountDetector challenger, IReadOnlyList<Verdict> verdicts)
    {
        var score = CrowdScore.Of(verdicts.Where((_, i) => seen(i)));
        if (score.FalsePer100Hours <= limit && (Score is null || Rank(score).CompareTo(Rank(Score)) < 0))
        {
            (Detector, Score, Verdicts) = (challenger, score, verdicts);
        }
    }

    // Fewest lost, then most ahead less those behind, then fewest false.
    private static (int, int, double) Rank(CrowdScore score) => (score.Lost, score.Behind - score.Ahead, score.FalsePer100Hours);
}
