namespace Epicenter.Core.Incidents;

/// <summary>How far an incident is.</summary>
public enum IncidentState
{
    /// <summary>Everything that it hit still fails.</summary>
    Open,

    /// <summary>Some of its services have been repaired, others still fail.</summary>
    Recovering,
    Resolved,
}
