namespace Epicenter.Server.Live;

/// <summary>What became of signals that were handed to the gate.</summary>
/// <param name="Accepted">How many were new and are on disk.</param>
/// <param name="Duplicates">How many the log held already.</param>
/// <param name="Refusal">Why nothing was written; null when all is well.</param>
public readonly record struct Receipt(int Accepted, int Duplicates, string? Refusal)
{
    public static Receipt Refused(string reason) => new(0, 0, reason);
}
