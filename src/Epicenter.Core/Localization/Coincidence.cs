using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// The rival of every shared cause: services that have nothing to do with one another fail, each for a reason of its own, or are fine and look
/// bad by chance.
/// </summary>
internal static class Coincidence
{
    // Onsets closer than this can't be told apart.
    private const double ClosestMinutes = 10;

    // The priors are for so long a time: within it, failures that have nothing to do with one another begin at any moment.
    private const double PriorMinutes = 120;

    /// <summary>Natural log-odds of that against "nothing is wrong".</summary>
    public static double LogOdds(IReadOnlyCollection<Episode> members)
    {
        var spread = members.Max(m => m.Onset) - members.Min(m => m.Onset);
        var atOnce = Math.Log(Math.Clamp(spread, ClosestMinutes, PriorMinutes) / PriorMinutes);
        var (sum, beginning) = (0.0, 0.0);
        foreach (var member in members.OrderByDescending(m => m.PeakEvidence))
        {
            sum += Math.Log(1 + Math.Exp(Priors.OfService + beginning + Math.Min(member.PeakEvidence, Localizer.EvidenceCap)));
            beginning = atOnce;
        }

        return sum;
    }
}
