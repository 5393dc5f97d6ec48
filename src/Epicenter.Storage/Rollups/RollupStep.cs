namespace Epicenter.Storage.Rollups;

/// <summary>The lengths of time that signals are counted by.</summary>
public enum RollupStep
{
    /// <summary>Kept for 400 days.</summary>
    Hour,

    /// <summary>Kept for good; days are those of UTC.</summary>
    Day,
}
