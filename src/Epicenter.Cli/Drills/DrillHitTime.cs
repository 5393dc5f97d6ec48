namespace Epicenter.Cli.Drills;

/// <summary>When the users of a service felt an outage.</summary>
internal sealed record DrillHitTime(string Service, DateTimeOffset Start, DateTimeOffset End);
