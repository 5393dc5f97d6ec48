namespace Epicenter.Server.Api.Contract;

/// <summary>What an operator states of the cause; the observatory's own belief is <c>cause</c>.</summary>
/// <param name="Entity">An entity of the catalog, or <c>unknown</c>.</param>
/// <param name="By">The operator's name.</param>
public sealed record CorrectionJson(string Entity, string? Text, string By, string Why, DateTimeOffset At);
