namespace Epicenter.Server.Pages.Charts;

/// <summary>A stretch of time that an incident took.</summary>
public readonly record struct Spell(DateTimeOffset From, DateTimeOffset To);
