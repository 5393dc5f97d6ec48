using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>
/// While much breaks at once, what else begins within the hour is far likelier hit through a dependency that the catalog lacks, or
/// blamed for what fails beside it, than by chance of its own.
/// </summary>
internal sealed class BroadShadow(CaseRegister register, Localizer localizer)
{
    /// <summary>Services from which on an incident is broad.</summary>
    public const int BroadIncident = 8;

    /// <summary>What begins within so many minutes may share a cause.</summary>
    public const int ShadowMinutes = 60;

    private const double ShadowReach = 0.02;

    /// <summary>Whether a broad incident tells these services better than a cause of their own, which has to be ahead by a margin.</summary>
    public bool Covers(Episode[] members, Posterior posterior, double margin) =>
        register.Open.Any(c => IsCastBy(c, members[0].Onset) && ScoreOf(posterior) < ScoreWithin(c, members) + margin);

    /// <summary>The same for an incident that opened before the broad one showed itself.</summary>
    public bool Covers(IncidentCase broad, IncidentCase other) =>
        other.Members.Count < broad.Members.Count
        && IsCastBy(broad, other.EarliestStart)
        && ScoreOf(other.Posterior!) < ScoreWithin(broad, other.Members.Values.Select(m => m.Episode));

    // Without what people complain of: nobody asks that of the broad incident either.
    private static double ScoreOf(Posterior posterior) => posterior.Score - Math.Max(0, posterior.Leading.Parts.Symptoms);

    private static bool IsCastBy(IncidentCase broad, long onset) =>
        broad.Members.Count >= BroadIncident
        && onset >= broad.EarliestStart - ShadowMinutes
        && onset <= broad.LatestStart + ShadowMinutes;

    // Natural log-odds of the services failing through the broad incident, known to stand on its cause or not.
    private double ScoreWithin(IncidentCase broad, IEnumerable<Episode> services) =>
        services.Sum(s => Localizer.LogMix(Math.Max(ShadowReach, localizer.Reaches(broad.Posterior!, s.Service)), s.PeakEvidence));
}
