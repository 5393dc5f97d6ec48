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

    /// <summary>Another incident became a part of this one, by an operator's word.</summary>
    Absorbed,

    /// <summary>An operator took services off into an incident of their own, the subject.</summary>
    SplitOff,

    /// <summary>An operator's note.</summary>
    Annotated,

    /// <summary>An operator states the cause.</summary>
    Corrected,

    /// <summary>An operator declares that there was no incident.</summary>
    Retracted,

    /// <summary>An operator puts down what people say; the subject is the mechanism that it comes down to, or unknown.</summary>
    RumourHeard,

    /// <summary>An operator answers a rumour; the subject is the id of the act that put it down.</summary>
    RumourAnswered,

    /// <summary>Reports on a service don't count for a while; the note says until when.</summary>
    ReportsMuted,

    /// <summary>Reports that had counted on a service no longer do.</summary>
    ReportsPurged,
}
