namespace Epicenter.Core.Signals;

/// <summary>The members that every kind of signal has.</summary>
internal struct SignalEnvelope
{
    public string? Id { get; private set; }

    public DateTimeOffset? At { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>Takes the member at hand where it is one of these, and skips it where nobody knows it.</summary>
    public void TakeOrSkip(ref MemberReader members)
    {
        if (members.Is("at"u8))
        {
            At = members.Time("at");
        }
        else if (members.Is("id"u8))
        {
            Id = members.Text("id", SignalRules.LongestId);
        }
        else if (members.Is("receivedAt"u8))
        {
            ReceivedAt = members.Time("receivedAt");
        }
        else
        {
            members.Skip();
        }
    }

    /// <summary>When it happened: what the line says, or else its arrival.</summary>
    public readonly DateTimeOffset Moment(ref MemberReader members, DateTimeOffset? arrival)
    {
        var moment = At ?? arrival ?? ReceivedAt;
        if (moment is null)
        {
            members.Fail("at", "is missing", "say when it happened, as in \"at\":\"2021-12-07T15:33:00Z\"");
        }

        return moment.GetValueOrDefault();
    }
}
