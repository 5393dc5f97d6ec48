namespace Epicenter.Storage.Rollups;

/// <summary>How many of a service's reports are of one kind: one complaint, one country.</summary>
public readonly record struct RollupShare(string Name, long Signals);
