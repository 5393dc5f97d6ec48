using Epicenter.Core.Signals;

namespace Epicenter.Storage.Segments;

/// <summary>Reads the signals of a block.</summary>
internal static class BlockReader
{
    /// <summary>All signals of a block that passed its checksum.</summary>
    /// <exception cref="InvalidDataException">Its bytes make no sense all the same.</exception>
    public static LoggedSignal[] Read(in BlockHeader header, ReadOnlySpan<byte> payload)
    {
        var source = new ByteSource(payload);
        var words = new string[source.Count()];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = source.Text();
        }

        var signals = new LoggedSignal[header.Count];
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = new LoggedSignal(header.FirstOffset + i, Read(ref source, words, header.Arrival));
        }

        return source.IsEmpty ? signals : throw new InvalidDataException("there are bytes after the last signal");
    }

    private static Signal Read(ref ByteSource source, string[] words, long arrival)
    {
        var shape = (SignalShape)source.Number();
        var at = Moment(arrival - source.Signed());
        var receivedAt = Moment(arrival);
        var id = shape.HasFlag(SignalShape.HasId) ? PackedText.Read(ref source) : null;
        return (SignalKind)(shape & SignalShape.KindMask) switch
        {
            SignalKind.Report => ReadReport(ref source, words, shape, id, at, receivedAt),
            SignalKind.Probe => ReadProbe(ref source, words, shape, id, at, receivedAt),
            SignalKind.Notice => ReadNotice(ref source, words, shape, id, at, receivedAt),
            SignalKind.Act => ReadAct(ref source, receivedAt),
            var unknown => throw new InvalidDataException($"a signal of kind {(int)unknown}"),
        };
    }

    // Members are read in the order in which they stand here, which is the order in which they were written.
    private static Report ReadReport(ref ByteSource source, string[] words, SignalShape shape, string? id, DateTimeOffset at, DateTimeOffset receivedAt) => new()
    {
        Id = id,
        At = at,
        ReceivedAt = receivedAt,
        Service = Word(ref source, words),
        Symptom = shape.HasFlag(SignalShape.HasSymptom) ? Member<Symptom>(ref source) : null,
        Country = shape.HasFlag(SignalShape.HasCountry) ? Word(ref source, words) : null,
        Subdivision = shape.HasFlag(SignalShape.HasSubdivision) ? Word(ref source, words) : null,
        Reporter = shape.HasFlag(SignalShape.HasReporter) ? PackedText.Read(ref source) : null,
        Origin = shape.HasFlag(SignalShape.HasOrigin) ? Word(ref source, words) : null,
        Network = shape.HasFlag(SignalShape.HasNetwork) ? Word(ref source, words) : null,
    };

    private static Probe ReadProbe(ref ByteSource source, string[] words, SignalShape shape, string? id, DateTimeOffset at, DateTimeOffset receivedAt) => new()
    {
        Id = id,
        At = at,
        ReceivedAt = receivedAt,
        Target = Word(ref source, words),
        From = Word(ref source, words),
        Outcome = Member<ProbeOutcome>(ref source),
        Failure = shape.HasFlag(SignalShape.HasFailure) ? Member<FailureStage>(ref source) : null,
        Status = shape.HasFlag(SignalShape.HasStatus) ? (int)source.Signed() : null,
        LatencyMs = shape.HasFlag(SignalShape.HasLatency) ? source.Double() : null,
    };

    private static Notice ReadNotice(ref ByteSource source, string[] words, SignalShape shape, string? id, DateTimeOffset at, DateTimeOffset receivedAt) => new()
    {
        Id = id,
        At = at,
        ReceivedAt = receivedAt,
        Target = Word(ref source, words),
        State = Member<NoticeState>(ref source),
        Title = shape.HasFlag(SignalShape.HasTitle) ? source.Text() : null,
        Body = shape.HasFlag(SignalShape.HasBody) ? source.Text() : null,
        Url = shape.HasFlag(SignalShape.HasUrl) ? source.Text() : null,
        Source = shape.HasFlag(SignalShape.HasSource) ? Word(ref source, words) : null,
    };

    // The line says what the block says before it too, but for when it arrived: that, the log knows better.
    private static Act ReadAct(ref ByteSource source, DateTimeOffset receivedAt) =>
        SignalCodec.TryRead(source.TextBytes(), out var signal, out var error) && signal is Act act
            ? act with { ReceivedAt = receivedAt }
            : throw new InvalidDataException($"an act that {error?.Message ?? "is none"}");

    private static TEnum Member<TEnum>(ref ByteSource source)
        where TEnum : struct, Enum
    {
        var number = source.Byte();
        var members = Members<TEnum>.All;
        return number < members.Length ? members[number] : throw new InvalidDataException($"{typeof(TEnum).Name} {number} is asked for");
    }

    private static string Word(ref ByteSource source, string[] words) => source.Number() is var index && index < (ulong)words.Length
        ? words[index]
        : throw new InvalidDataException($"word {index} of {words.Length} is asked for");

    private static DateTimeOffset Moment(long ticks) => ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
        ? new DateTimeOffset(ticks, TimeSpan.Zero)
        : throw new InvalidDataException("a time lies outside the calendar");

    private static class Members<TEnum>
        where TEnum : struct, Enum
    {
        // By their numbers, which run from zero without a gap.
        public static readonly TEnum[] All = Enum.GetValues<TEnum>();
    }
}
