namespace Epicenter.Server.Api.Contract;

/// <summary>A line that was skipped, and why.</summary>
/// <param name="Line">Its number, from 1.</param>
public sealed record RejectedLineJson(long Line, string Error);
