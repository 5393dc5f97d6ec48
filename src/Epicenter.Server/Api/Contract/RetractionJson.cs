namespace Epicenter.Server.Api.Contract;

/// <summary>An operator's word that there was no incident.</summary>
/// <param name="By">The operator's name.</param>
public sealed record RetractionJson(string By, string Why, DateTimeOffset At);
