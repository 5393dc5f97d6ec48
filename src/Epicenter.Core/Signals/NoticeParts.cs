namespace Epicenter.Core.Signals;

/// <summary>What a notice says, in UTF-8 as it stands in its line; what it does not say is empty.</summary>
internal ref struct NoticeParts
{
    public SignalEnvelope Envelope;
    public ReadOnlySpan<byte> Target;
    public NoticeState State;
    public ReadOnlySpan<byte> Title;
    public ReadOnlySpan<byte> Body;
    public ReadOnlySpan<byte> Url;
    public ReadOnlySpan<byte> Source;

    public static NoticeParts Of(Notice notice, ref Utf8Words words) => new()
    {
        Envelope = SignalEnvelope.Of(notice, ref words),
        Target = words.Of(notice.Target),
        State = notice.State,
        Title = words.Of(notice.Title),
        Body = words.Of(notice.Body),
        Url = words.Of(notice.Url),
        Source = words.Of(notice.Source),
    };
}
