namespace Epicenter.Server.Api.Contract;

/// <summary>What became of a batch of signals.</summary>
/// <param name="Accepted">How many were new and are on disk.</param>
/// <param name="Duplicates">How many the log held already.</param>
/// <param name="Rejected">The lines that break the rules; the others count.</param>
public sealed record BatchJson(int Accepted, int Duplicates, IReadOnlyList<RejectedLineJson> Rejected);
