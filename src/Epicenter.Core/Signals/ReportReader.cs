namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a report.</summary>
internal static class ReportReader
{
    public static Report? Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var envelope = default(SignalEnvelope);
        string? service = null, country = null, subdivision = null, reporter = null, origin = null, network = null;
        Symptom? symptom = null;
        while (members.Next())
        {
            if (members.Is("service"u8))
            {
                service = members.ServiceId("service");
            }
            else if (members.Is("symptom"u8))
            {
                symptom = members.Word<Symptom>("symptom");
            }
            else if (members.Is("country"u8))
            {
                country = members.SharedText("country", SignalRules.LongestId);
            }
            else if (members.Is("subdivision"u8))
            {
                subdivision = members.SharedText("subdivision", SignalRules.LongestId);
            }
            else if (members.Is("reporter"u8))
            {
                reporter = members.Text("reporter", SignalRules.LongestId);
            }
            else if (members.Is("origin"u8))
            {
                origin = members.SharedText("origin", SignalRules.LongestId);
            }
            else if (members.Is("network"u8))
            {
                network = members.ServiceId("network");
            }
            else
            {
                envelope.TakeOrSkip(ref members);
            }
        }

        var at = envelope.Moment(ref members, arrival);
        Check(ref members, service, country, subdivision);
        CheckClock(ref members, at, arrival ?? envelope.ReceivedAt);
        return members.Error is not null
            ? null
            : new Report
            {
                Id = envelope.Id,
                At = at,
                ReceivedAt = envelope.ReceivedAt,
                Service = service!,
                Symptom = symptom,
                Country = country,
                Subdivision = subdivision,
                Reporter = reporter,
                Origin = origin,
                Network = network,
            };
    }

    private static void Check(ref MemberReader members, string? service, string? country, string? subdivision)
    {
        if (service is null)
        {
            members.Fail("service", "is missing", "name the service, as in \"service\":\"disney-plus\"");
        }

        if (country is not null && !SignalRules.IsCountry(country))
        {
            members.Fail("country", "is not an ISO 3166-1 code", "use two capital letters, such as US");
        }

        if (subdivision is not null && !SignalRules.IsSubdivision(subdivision))
        {
            members.Fail("subdivision", "is not an ISO 3166-2 code", "use capitals, such as US-NY");
        }
    }

    private static void CheckClock(ref MemberReader members, DateTimeOffset at, DateTimeOffset? arrival)
    {
        if (at - arrival > SignalRules.ClockTolerance)
        {
            members.Fail("at", "lies more than two minutes after its arrival", "check the sender's clock, or leave it out");
        }
    }
}
