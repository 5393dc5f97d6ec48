namespace Epicenter.Core.Signals;

/// <summary>A line that was read: either a signal or the reason why it is none.</summary>
/// <param name="Number">Counts from 1, blank lines included.</param>
/// <param name="Signal">Null where the line breaks the rules.</param>
/// <param name="Error">Null where it keeps them.</param>
public readonly record struct SignalLine(long Number, Signal? Signal, SignalError? Error);
