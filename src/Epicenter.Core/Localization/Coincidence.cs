using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// The rival of every shared cause: services that have nothing to do with one another fail, each for a reason of its own, or are fine and look
/// bad by chance or because people mistake them for another.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="onlyVantage">Of an episode: the vantage point from which alone its service is known; 0 where there is none.</param>
/// <param name="blame">Probability that an episode only looks so because another, the loudest, is mistaken for it.</param>
internal sealed class Coincidence(Func<Episode, ulong> onlyVantage, Func<Episode, Episode, double> blame)
{
    // Onsets closer than this can't be told apart.
    private const double ClosestMinutes = 10;

    // The priors are for so long a time: within it, failures that have nothing to do with one another begin at any moment.
    private const double PriorMinutes = 120;

    // Of services watched from one vantage point alone, which others share an owner, a host and the prober's line, one brings down the next as often.
    private const double WatchedTogether = -1.5;

    private readonly List<Episode> _loudestFirst = [];
    private readonly HashSet<ulong> _seen = [];

    /// <summary>Natural log-odds of that against "nothing is wrong".</summary>
    /// <param name="members">Never empty.</param>
    public double LogOdds(IReadOnlyList<Episode> members)
    {
        _loudestFirst.Clear();
        _loudestFirst.AddRange(members);
        _loudestFirst.Sort(Episode.LoudestFirst);
        _seen.Clear();
        var atOnce = Math.Log(Math.Clamp(Spread(members), ClosestMinutes, PriorMinutes) / PriorMinutes);
        var (sum, beginning) = (0.0, 0.0);
        var loudest = Blame.LoudestOf(members);
        foreach (var member in _loudestFirst)
        {
            var prior = onlyVantage(member) is not 0 and var vantage && !_seen.Add(vantage) ? WatchedTogether : Priors.OfService + beginning;
            sum += Localizer.LogMix(Math.Max(Math.Exp(prior), blame(loudest, member)), member.PeakEvidence);
            beginning = atOnce;
        }

        return sum;
    }

    // Minutes from the first onset to the last.
    private static long Spread(IReadOnlyList<Episode> members)
    {
        var (first, last) = (members[0].Onset, members[0].Onset);
        for (var m = 1; m < members.Count; m++)
        {
            (first, last) = (Math.Min(first, members[m].Onset), Math.Max(last, members[m].Onset));
        }

        return last - first;
    }
}
