namespace Epicenter.Core.Signals;

/// <summary>The members that every kind of signal has.</summary>
internal ref struct SignalEnvelope
{
    private DateTimeOffset? _told;

    /// <summary>Empty where the content is the identity.</summary>
    public ReadOnlySpan<byte> Id { get; private set; }

    /// <summary>When it happened; settled by <see cref="Settle"/>.</summary>
    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    public static SignalEnvelope Of(Signal signal, ref Utf8Words words) => new()
    {
        Id = words.Of(signal.Id),
        At = signal.At,
        ReceivedAt = signal.ReceivedAt,
    };

    /// <summary>Takes the member at hand where it is one of these, and skips it where nobody knows it.</summary>
    public void TakeOrSkip(ref MemberReader members)
    {
        if (members.Is("at"u8))
        {
            _told = members.Time("at");
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

    /// <summary>Settles when it happened: when the line says, or else at its arrival.</summary>
    public void Settle(ref MemberReader members, DateTimeOffset? arrival)
    {
        var moment = _told ?? arrival ?? ReceivedAt;
        if (moment is null)
        {
            members.Fail("at", "is missing", "say when it happened, as in \"at\":\"2021-12-07T15:33:00Z\"");
        }

        At = moment.GetValueOrDefault();
    }
}
