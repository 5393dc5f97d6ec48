using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// The rival of every shared cause: services that have nothing to do with one another fail, each for a reason of its own, or are fine and look
/// bad by chance or because people mistake them for another.
/// </summary>
internal static class Coincidence
{
    // Onsets closer than this can't be told apart.
    private const double ClosestMinutes = 10;

    // The priors are for so long a time: within it, failures that have nothing to do with one another begin at any moment.
    private const double PriorMinutes = 120;

    // Of services watched from one vantage point alone, which others share an owner, a host and the prober's line, one brings down the next as often.
    private const double WatchedTogether = -1.5;

    /// <summary>Natural log-odds of that against "nothing is wrong".</summary>
    /// <param name="onlyVantage">Of an episode: the vantage point from which alone its service is known; 0 where there is none.</param>
    /// <param name="blame">Probability that an episode only looks so because another, the loudest, is mistaken for it.</param>
    public static double LogOdds(IReadOnlyCollection<Episode> members, Func<Episode, ulong> onlyVantage, Func<Episode, Episode, double> blame)
    {
        var spread = members.Max(static m => m.Onset) - members.Min(static m => m.Onset);
        var atOnce = Math.Log(Math.Clamp(spread, ClosestMinutes, PriorMinutes) / PriorMinutes);
        var (sum, beginning) = (0.0, 0.0);
        HashSet<ulong>? seen = null;
        var loudest = Blame.LoudestOf(members);
        foreach (var member in LoudestFirst(members))
        {
            var prior = onlyVantage(member) is not 0 and var vantage && !(seen ??= []).Add(vantage) ? WatchedTogether : Priors.OfService + beginning;
            sum += Localizer.LogMix(Math.Max(Math.Exp(prior), blame(loudest, member)), member.PeakEvidence);
            beginning = atOnce;
        }

        return sum;
    }

    private static Episode[] LoudestFirst(IReadOnlyCollection<Episode> members)
    {
        var ordered = members.ToArray();
        Array.Sort(ordered, Episode.LoudestFirst);
        return ordered;
    }
}
