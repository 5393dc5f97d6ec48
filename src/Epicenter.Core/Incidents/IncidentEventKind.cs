namespace Epicenter.Core.Incidents;

/// <summary>What can happen to an incident.</summary>
public enum IncidentEventKind
{
    Opened,
    ServiceJoined,
    CauseChanged,
    ServiceRecovered,
    NoticeSeen,
    Merged,
    Resolved,
    Reopened,
    MechanismChanged,
}
