namespace Epicenter.Server.Api.Contract;

/// <summary>Whether the server is fit, and if not, why.</summary>
/// <param name="Status"><c>ok</c> or <c>unavailable</c>.</param>
public sealed record HealthJson(string Status, IReadOnlyList<string> Reasons);
