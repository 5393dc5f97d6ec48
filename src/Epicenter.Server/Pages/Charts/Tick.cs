namespace Epicenter.Server.Pages.Charts;

/// <summary>A mark on the axis of time.</summary>
public sealed record Tick(DateTimeOffset At, double Percent);
