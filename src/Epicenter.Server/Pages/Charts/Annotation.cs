namespace Epicenter.Server.Pages.Charts;

/// <summary>A moment marked in a chart.</summary>
/// <param name="IsOurs">Whether it is a moment of the incident itself; the provider's are drawn calmer.</param>
public sealed record Annotation(DateTimeOffset At, string Text, bool IsOurs);
