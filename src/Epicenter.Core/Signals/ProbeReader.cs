namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a probe's measurement.</summary>
internal static class ProbeReader
{
    private const double LongestLatencyMs = 24 * 60 * 60 * 1000;

    public static ProbeParts Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var probe = default(ProbeParts);
        ProbeOutcome? outcome = null;
        while (members.Next())
        {
            if (members.Is("target"u8))
            {
                probe.Target = members.Id("target");
            }
            else if (members.Is("from"u8))
            {
                probe.From = members.Text("from", SignalRules.LongestId);
            }
            else if (members.Is("outcome"u8))
            {
                outcome = members.Word<ProbeOutcome>("outcome");
            }
            else if (members.Is("failure"u8))
            {
                probe.Failure = members.Word<FailureStage>("failure");
            }
            else if (members.Is("status"u8))
            {
                probe.Status = (int?)members.Number("status", 100, 999);
            }
            else if (members.Is("latencyMs"u8))
            {
                probe.LatencyMs = members.Number("latencyMs", 0, LongestLatencyMs);
            }
            else
            {
                probe.Envelope.TakeOrSkip(ref members);
            }
        }

        probe.Outcome = outcome.GetValueOrDefault();
        probe.Envelope.Settle(ref members, arrival);
        Check(ref members, probe, outcome);
        return probe;
    }

    private static void Check(ref MemberReader members, scoped in ProbeParts probe, ProbeOutcome? outcome)
    {
        if (probe.Target.IsEmpty)
        {
            members.Fail("target", "is missing", "name what was probed, as in \"target\":\"disney-plus\"");
        }

        if (probe.From.IsEmpty)
        {
            members.Fail("from", "is missing", "name the vantage point, as in \"from\":\"fra\"");
        }

        if (outcome is null)
        {
            members.Fail("outcome", "is missing", $"use one of {string.Join(", ", EnumWords.All<ProbeOutcome>())}");
        }
    }
}
