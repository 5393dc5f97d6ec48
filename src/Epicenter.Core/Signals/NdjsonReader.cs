using System.IO.Compression;

namespace Epicenter.Core.Signals;

/// <summary>Reads signals line by line from a stream, gzipped or not, and names every line that breaks the rules.</summary>
/// <remarks>
/// Blank lines count as lines and are otherwise skipped. A gzip stream that is cut short or damaged ends with one error after the lines
/// that could be read. The reader does not close the stream.
/// </remarks>
public sealed class NdjsonReader
{
    private readonly LineReader _lines;
    private readonly DateTimeOffset? _arrival;
    private bool _ended;

    /// <summary>Reads from where the stream stands.</summary>
    /// <param name="stream">Plain or gzip; the first two bytes tell.</param>
    /// <param name="arrival">When all of it arrived, for batches that do not say when a signal happened; null for files.</param>
    public NdjsonReader(Stream stream, DateTimeOffset? arrival = null)
    {
        _lines = new LineReader(Inflated(stream));
        _arrival = arrival;
    }

    /// <summary>Every line from here to the end, as it is read; only once.</summary>
    public IEnumerable<SignalLine> ReadAll()
    {
        while (TryRead(out var line))
        {
            yield return line;
        }
    }

    /// <summary>Reads the next line that is not blank.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out SignalLine line)
    {
        line = default;
        while (!_ended)
        {
            try
            {
                _ended = !_lines.Next();
            }
            catch (InvalidDataException)
            {
                _ended = true;
                line = new SignalLine(_lines.Number + 1, null, CutShort(_lines.Number));
                return true;
            }

            if (!_ended && !_lines.IsBlank)
            {
                line = Parse();
                return true;
            }
        }

        return false;
    }

    private SignalLine Parse()
    {
        if (_lines.IsTooLong)
        {
            var error = new SignalError(null, $"is longer than {SignalRules.LongestLine} bytes", "put a line break after each signal");
            return new SignalLine(_lines.Number, null, error);
        }

        SignalCodec.TryRead(_lines.Current, out var signal, out var reason, _arrival);
        return new SignalLine(_lines.Number, signal, reason);
    }

    private static SignalError CutShort(long lines) =>
        new(null, $"can't be read: the gzip stream is cut short or damaged after line {lines}", "fetch or compress the file again");

    private static Stream Inflated(Stream stream)
    {
        var start = new byte[2];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var whole = new RewoundStream(start.AsMemory(0, length), stream);
        return start is [0x1f, 0x8b] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
