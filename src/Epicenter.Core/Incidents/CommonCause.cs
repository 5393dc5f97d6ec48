using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Whether a service may share the cause of an incident.</summary>
internal sealed class CommonCause(CatalogGraph catalog, Detector detector, Localizer localizer)
{
    // So few that all that they stand on is quickly looked through.
    private const int Few = 3;

    private readonly Coincidence _coincidence = new(detector.OnlyVantage, new Blame(catalog).Reach);

    // A service joins when the incident's cause reaches it with this probability, and leaves far below it, so that none flickers.
    public const double JoiningReach = 0.25;
    public const double LeavingReach = 0.02;

    /// <summary>What nothing known connects must at least begin within so many minutes.</summary>
    public const int AtOnceMinutes = 20;

    /// <summary>No belief of a lower score finds a cause of several services that they share by a margin.</summary>
    public double LeastScore(IReadOnlyList<Episode> members, double margin) => _coincidence.LogOdds(members) + margin;

    /// <summary>Whether one cause of several services is likelier by a margin than that they fail, or look it, each by itself.</summary>
    public bool IsShared(IReadOnlyList<Episode> members, Posterior posterior, double margin)
    {
        var against = _coincidence.LogOdds(members);
        var odds = 0.0;
        foreach (var cause in posterior.Causes)
        {
            if (cause.Entity == CauseBelief.UnknownCause || ReachesTwo(cause.Entity, members))
            {
                odds += Math.Exp(Math.Min(cause.Parts.Total - against, margin));
            }
        }

        return odds >= Math.Exp(margin);
    }

    private bool ReachesTwo(int cause, IReadOnlyList<Episode> members)
    {
        var reached = 0;
        for (var i = 0; i < members.Count; i++)
        {
            reached += localizer.ReachProbability(cause, members[i].Service) > 0 ? 1 : 0;
        }

        return reached > 1;
    }

    /// <summary>Whether anything that could have hit the incident could hit the service: a quick look that spares most of the work.</summary>
    public bool IsConceivable(IncidentCase host, Episode episode) =>
        IsConceivable(host, episode.Service) || (host.Leading == CauseBelief.UnknownCause && host.Members.Count > 1 && BeganTogether(host, episode));

    /// <summary>The same, when it began aside.</summary>
    public bool IsConceivable(IncidentCase host, int service) => host.Members.Count <= Few
        ? SharesUpstream(host, service)
        : localizer.Reaches(host.Posterior!, service) > LeavingReach;

    private bool SharesUpstream(IncidentCase host, int service)
    {
        foreach (var member in host.Members)
        {
            foreach (var upstream in catalog.UpstreamOf(member.Episode.Service))
            {
                if (localizer.ReachProbability(upstream.Entity, service) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an episode began in the minutes in which an incident's services did.</summary>
    public static bool BeganTogether(IncidentCase host, Episode episode) =>
        episode.Onset >= host.EarliestStart - AtOnceMinutes && episode.Onset <= host.EarliestStart + AtOnceMinutes;
}
