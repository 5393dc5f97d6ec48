using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Whether a service may share the cause of an incident.</summary>
internal sealed class CommonCause(CatalogGraph catalog, Localizer localizer)
{
    // A service joins when the incident's cause reaches it with this probability, and leaves far below it, so that none flickers.
    public const double JoiningReach = 0.25;
    public const double LeavingReach = 0.02;

    /// <summary>Whether anything that could have hit the incident could hit the service: a quick look that spares most of the work.</summary>
    public bool IsConceivable(IncidentCase host, int service) => host.Members.Count <= 3
        ? host.Members.Keys.Any(m => catalog.UpstreamOf(m).Any(u => localizer.ReachProbability(u.Entity, service) > 0))
        : localizer.Reaches(host.Posterior!, service) > LeavingReach;
}
