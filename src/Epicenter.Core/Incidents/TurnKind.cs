namespace Epicenter.Core.Incidents;

/// <summary>What would change our mind.</summary>
public enum TurnKind
{
    /// <summary>A service that does not fail begins to.</summary>
    BeginsToFail,

    /// <summary>A service that seems to fail turns out to be fine.</summary>
    TurnsOutFine,

    /// <summary>The provider speaks of a major outage of the rival.</summary>
    IsNamed,
}
