using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>
/// While much breaks at once, what else begins within the hour is far likelier hit through a dependency that the catalog lacks than by chance of
/// its own; and while one breaks loudly, what is reported far less is likelier blamed for it.
/// </summary>
internal sealed class BroadShadow(CatalogGraph catalog, CaseRegister register, Localizer localizer)
{
    /// <summary>Services from which on an incident is broad.</summary>
    public const int BroadIncident = 8;

    /// <summary>What begins within so many minutes may share a cause.</summary>
    public const int ShadowMinutes = 60;

    // A service fails with a broad incident along a dependency that the catalog lacks.
    private const double ShadowReach = 0.02;

    private const double MostReachBeside = 0.5;

    // Of a service that is hardly ever spoken of, silence says so much of what it would say of one that everybody speaks of.
    private const double SilenceTells = 0.5;

    private readonly Blame _blame = new(catalog);

    /// <summary>Whether an incident that is open, or was a short while ago, tells these services better than a cause of their own, which has to be ahead by a margin.</summary>
    public bool Covers(Episode[] members, Posterior posterior, double margin)
    {
        foreach (var host in register.Hosts)
        {
            if (IsCastBy(host, members[0].Onset) && ScoreWithin(host, members) is > 0 and var within && ScoreOf(posterior) < within + margin)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The same for an incident that opened before this one showed itself. One that has as many services is covered only where they broke together and it could
    /// not cover this one.
    /// </summary>
    public bool Covers(IncidentCase broad, IncidentCase other) =>
        Tells(broad, other) && (other.Members.Count < broad.Members.Count || (BrokeTogether(broad, other) && !Tells(other, broad)));

    /// <summary>Whether a service may be no more than the echo of an incident.</summary>
    public bool IsEcho(Episode episode)
    {
        foreach (var host in register.Hosts)
        {
            if (IsCastBy(host, episode.Onset) && _blame.IsEcho(LoudestOf(host), episode))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Probability, 0 to 1, that a service which began together with a broad incident and is not known to stand on its cause fails with it all the same.
    /// </summary>
    /// <param name="episode">Of a service in no incident.</param>
    /// <param name="atOnce">How many such services began together with the incident.</param>
    public double FailsWith(IncidentCase broad, Episode episode, int atOnce)
    {
        var reach = ReachBeside(atOnce);
        var otherwise = _blame.Reach(LoudestOf(broad), episode) + Math.Exp(Priors.OfService) + Math.Exp(-episode.PeakEvidence);
        return reach / (reach + otherwise);
    }

    /// <summary>Whether much broke at once with an incident, be it that some of it was found not to belong to it.</summary>
    public static bool IsBroad(IncidentCase incident) => incident.MostMembers >= BroadIncident;

    private static int BeganTogether(IncidentCase incident, IReadOnlyCollection<Episode> services) =>
        services.Count(s => !incident.Beside.Has(s.Service) && CommonCause.BeganTogether(incident, s)) + incident.Beside.Count;

    // Who broke in the same minutes tells how many stand on the cause unknown to us.
    private double ReachBeside(int atOnce) => Math.Clamp(atOnce / (double)catalog.ServiceCount, ShadowReach, MostReachBeside);

    // That so many stand on it unknown to us is paid for by all the others that then ought to have broken: on each that did falls so much.
    private static double PriceOf(double reach) => SilenceTells * (1 - (ShadowReach / reach));

    private static Episode LoudestOf(IncidentCase incident)
    {
        Episode? loudest = null;
        foreach (var member in incident.Members)
        {
            loudest = loudest is null ? member.Episode : Blame.Louder(loudest, member.Episode);
        }

        return loudest!;
    }

    private bool BrokeTogether(IncidentCase broad, IncidentCase other) =>
        Math.Abs(broad.EarliestStart - other.EarliestStart) <= CommonCause.AtOnceMinutes && (register.Now - other.OpenedAt).TotalMinutes <= ShadowMinutes;

    private bool Tells(IncidentCase broad, IncidentCase other) =>
        IsCastBy(broad, other.EarliestStart)
        && ScoreWithin(broad, [.. other.Members.Select(m => m.Episode)]) is > 0 and var within
        && ScoreOf(other.Posterior!) < within;

    // Without what people complain of, and without the first murmurs at other services: nobody asks either of the incident.
    private static double ScoreOf(Posterior posterior) =>
        posterior.Score - Math.Max(0, posterior.Leading.Parts.Symptoms) - Math.Max(0, posterior.Leading.Parts.Healthy);

    private static bool IsCastBy(IncidentCase incident, long onset) =>
        onset >= incident.EarliestStart - ShadowMinutes && onset <= incident.LatestStart + ShadowMinutes;

    // Zero where it tells none of them. Natural log-odds of the services failing through the incident, known to stand on its cause or not, or being blamed for it.
    private double ScoreWithin(IncidentCase incident, IReadOnlyCollection<Episode> services)
    {
        var beside = IsBroad(incident) ? ReachBeside(BeganTogether(incident, services)) : 0;
        var loudest = LoudestOf(incident);
        return services.Sum(s => Math.Max(
            Localizer.LogMix(_blame.ReachOfEcho(loudest, s), s.PeakEvidence),
            beside == 0 ? 0 : Math.Max(
                Localizer.LogMix(beside, s.PeakEvidence) - PriceOf(beside),
                Localizer.LogMix(localizer.Reaches(incident.Posterior!, s.Service), s.PeakEvidence))));
    }
}
