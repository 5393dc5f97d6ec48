namespace Epicenter.Core.Mechanisms;

/// <summary>The ways in which a cause may have failed.</summary>
public enum Mechanism
{
    /// <summary>More people want the service than it can serve: a presale, a launch, a match.</summary>
    DemandSurge,
}
