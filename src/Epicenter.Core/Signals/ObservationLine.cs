namespace Epicenter.Core.Signals;

/// <summary>A line that was read: either what it comes to or the reason why it is no signal.</summary>
/// <param name="Number">Counts from 1, blank lines included.</param>
/// <param name="Observation">Means nothing where the line breaks the rules.</param>
/// <param name="Error">Null where it keeps them.</param>
public readonly record struct ObservationLine(long Number, Observation Observation, SignalError? Error);
