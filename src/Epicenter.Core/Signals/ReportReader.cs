namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a report.</summary>
internal static class ReportReader
{
    public static ReportParts Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var report = default(ReportParts);
        while (members.Next())
        {
            if (members.Is("service"u8))
            {
                report.Service = members.ServiceId("service");
            }
            else if (members.Is("symptom"u8))
            {
                report.Symptom = members.Word<Symptom>("symptom");
            }
            else if (members.Is("country"u8))
            {
                report.Country = members.Text("country", SignalRules.LongestId);
            }
            else if (members.Is("subdivision"u8))
            {
                report.Subdivision = members.Text("subdivision", SignalRules.LongestId);
            }
            else if (members.Is("reporter"u8))
            {
                report.Reporter = members.Text("reporter", SignalRules.LongestId);
            }
            else if (members.Is("origin"u8))
            {
                report.Origin = members.Text("origin", SignalRules.LongestId);
            }
            else if (members.Is("network"u8))
            {
                report.Network = members.ServiceId("network");
            }
            else
            {
                report.Envelope.TakeOrSkip(ref members);
            }
        }

        report.Envelope.Settle(ref members, arrival);
        Check(ref members, report);
        CheckClock(ref members, report.Envelope, arrival);
        return report;
    }

    private static void Check(ref MemberReader members, scoped in ReportParts report)
    {
        if (report.Service.IsEmpty)
        {
            members.Fail("service", "is missing", "name the service, as in \"service\":\"disney-plus\"");
        }

        if (!report.Country.IsEmpty && !SignalRules.IsCountry(report.Country))
        {
            members.Fail("country", "is not an ISO 3166-1 code", "use two capital letters, such as US");
        }

        if (!report.Subdivision.IsEmpty && !SignalRules.IsSubdivision(report.Subdivision))
        {
            members.Fail("subdivision", "is not an ISO 3166-2 code", "use capitals, such as US-NY");
        }
    }

    private static void CheckClock(ref MemberReader members, scoped in SignalEnvelope envelope, DateTimeOffset? arrival)
    {
        if (envelope.At - (arrival ?? envelope.ReceivedAt) > SignalRules.ClockTolerance)
        {
            members.Fail("at", "lies more than two minutes after its arrival", "check the sender's clock, or leave it out");
        }
    }
}
