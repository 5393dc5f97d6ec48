namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a probe's measurement.</summary>
internal static class ProbeReader
{
    private const double LongestLatencyMs = 24 * 60 * 60 * 1000;

    public static Probe? Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var envelope = default(SignalEnvelope);
        string? target = null, from = null;
        ProbeOutcome? outcome = null;
        FailureStage? failure = null;
        double? status = null, latencyMs = null;
        while (members.Next())
        {
            if (members.Is("target"u8))
            {
                target = members.Id("target");
            }
            else if (members.Is("from"u8))
            {
                from = members.SharedText("from", SignalRules.LongestId);
            }
            else if (members.Is("outcome"u8))
            {
                outcome = members.Word<ProbeOutcome>("outcome");
            }
            else if (members.Is("failure"u8))
            {
                failure = members.Word<FailureStage>("failure");
            }
            else if (members.Is("status"u8))
            {
                status = members.Number("status", 100, 999);
            }
            else if (members.Is("latencyMs"u8))
            {
                latencyMs = members.Number("latencyMs", 0, LongestLatencyMs);
            }
            else
            {
                envelope.TakeOrSkip(ref members);
            }
        }

        var at = envelope.Moment(ref members, arrival);
        Check(ref members, target, from, outcome);
        return members.Error is not null
            ? null
            : new Probe
            {
                Id = envelope.Id,
                At = at,
                ReceivedAt = envelope.ReceivedAt,
                Target = target!,
                From = from!,
                Outcome = outcome!.Value,
                Failure = failure,
                Status = (int?)status,
                LatencyMs = latencyMs,
            };
    }

    private static void Check(ref MemberReader members, string? target, string? from, ProbeOutcome? outcome)
    {
        if (target is null)
        {
            members.Fail("target", "is missing", "name what was probed, as in \"target\":\"disney-plus\"");
        }

        if (from is null)
        {
            members.Fail("from", "is missing", "name the vantage point, as in \"from\":\"fra\"");
        }

        if (outcome is null)
        {
            members.Fail("outcome", "is missing", $"use one of {string.Join(", ", EnumWords.All<ProbeOutcome>())}");
        }
    }
}
