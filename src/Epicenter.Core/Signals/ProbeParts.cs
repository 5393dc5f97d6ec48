namespace Epicenter.Core.Signals;

/// <summary>What a probe says, in UTF-8 as it stands in its line; what it does not say is empty.</summary>
internal ref struct ProbeParts
{
    public SignalEnvelope Envelope;
    public ReadOnlySpan<byte> Target;
    public ReadOnlySpan<byte> From;
    public ProbeOutcome Outcome;
    public FailureStage? Failure;
    public int? Status;
    public double? LatencyMs;

    public static ProbeParts Of(Probe probe, ref Utf8Words words) => new()
    {
        Envelope = SignalEnvelope.Of(probe, ref words),
        Target = words.Of(probe.Target),
        From = words.Of(probe.From),
        Outcome = probe.Outcome,
        Failure = probe.Failure,
        Status = probe.Status,
        LatencyMs = probe.LatencyMs,
    };
}
