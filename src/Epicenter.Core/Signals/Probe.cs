using System.Globalization;

namespace Epicenter.Core.Signals;

/// <summary>A measurement of a target from one vantage point.</summary>
public sealed record Probe : Signal
{
    public required string Target { get; init; }

    /// <summary>The vantage point.</summary>
    public required string From { get; init; }

    public required ProbeOutcome Outcome { get; init; }

    /// <summary>The stage that failed; null when none did.</summary>
    public FailureStage? Failure { get; init; }

    /// <summary>HTTP status code.</summary>
    public int? Status { get; init; }

    public double? LatencyMs { get; init; }

    public override SignalKind Kind => SignalKind.Probe;

    public override string Subject => Target;

    private protected override string ContentIdentity =>
        string.Create(CultureInfo.InvariantCulture, $"probe|{Target}|{From}|{At.UtcTicks}|{Outcome}");
}
