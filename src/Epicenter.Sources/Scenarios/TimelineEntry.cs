namespace Epicenter.Sources.Scenarios;

/// <summary>A moment of the outage as history tells it.</summary>
public sealed record TimelineEntry(DateTimeOffset At, LocalText Text, string Source);
