namespace Epicenter.Core.Signals;

/// <summary>What a probe found.</summary>
public enum ProbeOutcome
{
    Ok,
    Degraded,
    Failed,
}
