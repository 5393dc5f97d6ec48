namespace Epicenter.Storage;

/// <summary>What an append did.</summary>
/// <param name="Appended">The signals that were new, with their offsets, in order.</param>
/// <param name="Duplicates">How many the log held already.</param>
public sealed record AppendResult(IReadOnlyList<LoggedSignal> Appended, int Duplicates);
