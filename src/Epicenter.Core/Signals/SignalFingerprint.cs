namespace Epicenter.Core.Signals;

/// <summary>64 bits that stand for a signal's identity: FNV-1a over UTF-8, stable across runs and machines.</summary>
/// <remarks>
/// A signal without an id is told by its content: its kind, and then each part behind a byte that no UTF-8 holds, so that parts don't run
/// together and no content passes for an id.
/// </remarks>
public static class SignalFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong BehindWord = 0xff;

    /// <summary>Fingerprint of <see cref="Signal.Identity"/>.</summary>
    public static ulong Of(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var words = new Utf8Words(stackalloc byte[Utf8Words.UsualBytes]);
        return signal switch
        {
            Report report => Of(ReportParts.Of(report, ref words)),
            Probe probe => Of(ProbeParts.Of(probe, ref words)),
            Notice notice => Of(NoticeParts.Of(notice, ref words)),
            Act act => Of(act.Id ?? act.Identity),
            _ => throw Signal.UnknownKind(signal),
        };
    }

    /// <summary>Fingerprint of a word.</summary>
    public static ulong Of(string word) => Of(new Utf8Words(stackalloc byte[Utf8Words.UsualBytes]).Of(word));

    /// <summary>Fingerprint of a word in UTF-8.</summary>
    public static ulong Of(ReadOnlySpan<byte> word) => Mix(Offset, word);

    internal static ulong Of(scoped in ReportParts report) => report.Envelope.Id.IsEmpty
        ? OfContent(SignalKind.Report, report.Service, report.Reporter, report.Envelope.At, (int?)report.Symptom)
        : Of(report.Envelope.Id);

    internal static ulong Of(scoped in ProbeParts probe) => probe.Envelope.Id.IsEmpty
        ? OfContent(SignalKind.Probe, probe.Target, probe.From, probe.Envelope.At, (int)probe.Outcome)
        : Of(probe.Envelope.Id);

    internal static ulong Of(scoped in NoticeParts notice) => notice.Envelope.Id.IsEmpty
        ? OfContent(SignalKind.Notice, notice.Target, notice.Source, notice.Envelope.At, (int)notice.State)
        : Of(notice.Envelope.Id);

    private static ulong OfContent(SignalKind kind, ReadOnlySpan<byte> subject, ReadOnlySpan<byte> from, DateTimeOffset at, int? what)
    {
        var hash = Step(Step(Offset, (ulong)kind), BehindWord);
        hash = Step(Mix(hash, subject), BehindWord);
        hash = Step(Mix(hash, from), BehindWord);
        hash = Mix(hash, (ulong)at.UtcTicks);
        return Step(hash, what is { } known ? (ulong)known : BehindWord);
    }

    /// <summary>Goes on with a word in UTF-8.</summary>
    internal static ulong Mix(ulong hash, ReadOnlySpan<byte> word)
    {
        foreach (var letter in word)
        {
            hash = Step(hash, letter);
        }

        return hash;
    }

    /// <summary>Goes on with a number, its lowest byte first.</summary>
    internal static ulong Mix(ulong hash, ulong value)
    {
        for (var shift = 0; shift < 64; shift += 8)
        {
            hash = Step(hash, (value >> shift) & 0xff);
        }

        return hash;
    }

    private static ulong Step(ulong hash, ulong letter) => (hash ^ letter) * Prime;
}
