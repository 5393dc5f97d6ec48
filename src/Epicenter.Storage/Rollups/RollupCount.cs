namespace Epicenter.Storage.Rollups;

/// <summary>How many signals an hour or a day had.</summary>
/// <param name="At">Its beginning, UTC.</param>
public readonly record struct RollupCount(DateTimeOffset At, long Signals);
