namespace Epicenter.Core.Signals;

/// <summary>The state that a provider claims.</summary>
public enum NoticeState
{
    Operational,
    Degraded,
    PartialOutage,
    MajorOutage,
    Maintenance,
    Resolved,
}
