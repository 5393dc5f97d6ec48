namespace Epicenter.Server.Api.Contract;

/// <summary>A riddle that takes a moment to solve; the answer goes into the report's <c>proof</c>.</summary>
/// <param name="Text">A proof is this text, a colon, and whatever makes the SHA-256 of the whole begin with <paramref name="Bits"/> zero bits.</param>
/// <param name="ExpiresAt">When it is too late.</param>
public sealed record ChallengeJson(string Text, int Bits, DateTimeOffset ExpiresAt);
