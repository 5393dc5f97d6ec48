namespace Epicenter.Core.Drills;

/// <summary>What a drill is to be like.</summary>
public sealed record DrillOptions
{
    /// <summary>The same catalog, options and seed give the same drill.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Id of what fails; null to draw it.</summary>
    public string? Cause { get; init; }

    /// <summary>What sort of thing fails; null to draw it, or as <see cref="Cause"/> says.</summary>
    public DrillKind? Kind { get; init; }

    /// <summary>How far the world departs from the catalog, 0 to 1: the share of dependencies that are missing or wrong, and the scatter of the rest.</summary>
    public double Departure { get; init; } = 0.15;

    /// <summary>When the outage begins, UTC.</summary>
    public DateTimeOffset Onset { get; init; } = new(2026, 6, 17, 14, 0, 0, TimeSpan.Zero);

    /// <summary>How long it lasts; null to draw it.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>Whether providers may say something, late.</summary>
    public bool WithNotices { get; init; } = true;

    /// <summary>Whether the largest services are probed.</summary>
    public bool WithProbes { get; init; }
}
