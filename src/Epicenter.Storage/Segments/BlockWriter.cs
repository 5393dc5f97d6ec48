using System.Buffers;
using Epicenter.Core.Signals;

namespace Epicenter.Storage.Segments;

/// <summary>Packs signals into blocks: words that come again are written once a block, times count back from the block's arrival.</summary>
internal sealed class BlockWriter(long secret)
{
    private const int FullPayload = 1024 * 1024;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly ByteSink _wordBytes = new();
    private readonly ByteSink _signals = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _count;

    public bool IsEmpty => _count == 0;

    public bool IsFull => _wordBytes.Length + _signals.Length >= FullPayload;

    /// <summary>When the signals of the block arrived, in ticks of UTC; set before the first is added.</summary>
    public long Arrival { get; set; }

    public void Add(Signal signal)
    {
        _count++;
        switch (signal)
        {
            case Report report:
                Start(signal, SignalKind.Report, ShapeOf(report));
                Write(report);
                break;
            case Probe probe:
                Start(signal, SignalKind.Probe, ShapeOf(probe));
                Write(probe);
                break;
            case Notice notice:
                Start(signal, SignalKind.Notice, ShapeOf(notice));
                Write(notice);
                break;
            case Act act:
                Start(signal, SignalKind.Act, SignalShape.None);
                Write(act);
                break;
            default:
                throw new ArgumentException($"{signal.GetType().Name} is not a kind of signal that the log knows.", nameof(signal));
        }
    }

    /// <summary>Appends the block to <paramref name="output"/> and starts a new one.</summary>
    /// <param name="firstOffset">Offset of its first signal.</param>
    public void Finish(ByteSink output, long firstOffset)
    {
        var start = output.Length;
        output.Take(BlockHeader.Length);
        output.Number((ulong)_words.Count);
        output.Bytes(_wordBytes.Written);
        output.Bytes(_signals.Written);
        var length = output.Length - start;
        var header = new BlockHeader(length - BlockHeader.Length, _count, firstOffset, Arrival);
        header.Write(output.At(start, length), secret);
        Clear();
    }

    public void Clear()
    {
        _words.Clear();
        _wordBytes.Clear();
        _signals.Clear();
        _count = 0;
    }

    private static SignalShape If(object? member, SignalShape shape) => member is null ? SignalShape.None : shape;

    private static SignalShape ShapeOf(Report report) =>
        (report.Symptom.HasValue ? SignalShape.HasSymptom : SignalShape.None)
        | If(report.Country, SignalShape.HasCountry)
        | If(report.Subdivision, SignalShape.HasSubdivision)
        | If(report.Reporter, SignalShape.HasReporter)
        | If(report.Origin, SignalShape.HasOrigin)
        | If(report.Network, SignalShape.HasNetwork);

    private static SignalShape ShapeOf(Probe probe) =>
        (probe.Failure.HasValue ? SignalShape.HasFailure : SignalShape.None)
        | (probe.Status.HasValue ? SignalShape.HasStatus : SignalShape.None)
        | (probe.LatencyMs.HasValue ? SignalShape.HasLatency : SignalShape.None);

    private static SignalShape ShapeOf(Notice notice) =>
        If(notice.Title, SignalShape.HasTitle)
        | If(notice.Body, SignalShape.HasBody)
        | If(notice.Url, SignalShape.HasUrl)
        | If(notice.Source, SignalShape.HasSource);

    private void Start(Signal signal, SignalKind kind, SignalShape members)
    {
        _signals.Number((ulong)((SignalShape)kind | If(signal.Id, SignalShape.HasId) | members));
        _signals.Signed(Arrival - signal.At.UtcTicks);
        if (signal.Id is { } id)
        {
            PackedText.Write(_signals, id);
        }
    }

    private void Write(Report report)
    {
        Word(report.Service);
        if (report.Symptom is { } symptom)
        {
            _signals.Byte((byte)symptom);
        }

        WordIfAny(report.Country);
        WordIfAny(report.Subdivision);
        if (report.Reporter is { } reporter)
        {
            PackedText.Write(_signals, reporter);
        }

        WordIfAny(report.Origin);
        WordIfAny(report.Network);
    }

    private void Write(Probe probe)
    {
        Word(probe.Target);
        Word(probe.From);
        _signals.Byte((byte)probe.Outcome);
        if (probe.Failure is { } failure)
        {
            _signals.Byte((byte)failure);
        }

        if (probe.Status is { } status)
        {
            _signals.Signed(status);
        }

        if (probe.LatencyMs is { } latency)
        {
            _signals.Double(latency);
        }
    }

    private void Write(Notice notice)
    {
        Word(notice.Target);
        _signals.Byte((byte)notice.State);
        TextIfAny(notice.Title);
        TextIfAny(notice.Body);
        TextIfAny(notice.Url);
        WordIfAny(notice.Source);
    }

    // Acts are few, and their members many and still growing: the contract's line says them all.
    private void Write(Act act)
    {
        _line.ResetWrittenCount();
        SignalCodec.Write(_line, act);
        _signals.Number((ulong)_line.WrittenCount);
        _signals.Bytes(_line.WrittenSpan);
    }

    private void Word(string word)
    {
        if (!_words.TryGetValue(word, out var index))
        {
            index = _words.Count;
            _words.Add(word, index);
            _wordBytes.Text(word);
        }

        _signals.Number((ulong)index);
    }

    private void WordIfAny(string? word)
    {
        if (word is not null)
        {
            Word(word);
        }
    }

    private void TextIfAny(string? text)
    {
        if (text is not null)
        {
            _signals.Text(text);
        }
    }
}
