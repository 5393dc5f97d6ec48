using System.IO.Compression;

namespace Epicenter.Core.Signals;

/// <summary>The lines of a stream that are not blank, gzipped or not.</summary>
/// <remarks>Blank lines count as lines. A gzip stream that is cut short or damaged ends with one error after the lines that could be read.</remarks>
internal sealed class NdjsonLines(Stream stream)
{
    private readonly LineReader _lines = new(Inflated(stream));
    private bool _ended;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number => _ended ? _lines.Number + 1 : _lines.Number;

    /// <summary>The current line; valid until <see cref="Next"/>, and only without an <see cref="Error"/>.</summary>
    public ReadOnlySpan<byte> Current => _lines.Current;

    /// <summary>Why the current line can't be read; null where it can.</summary>
    public SignalError? Error { get; private set; }

    /// <summary>Moves to the next line that is not blank.</summary>
    /// <returns>False at the end.</returns>
    public bool Next()
    {
        Error = null;
        while (Move())
        {
            if (_lines.IsTooLong)
            {
                Error = new SignalError(null, $"is longer than {SignalRules.LongestLine} bytes", "put a line break after each signal");
                return true;
            }

            if (!_lines.IsBlank)
            {
                return true;
            }
        }

        return Error is not null;
    }

    private bool Move()
    {
        try
        {
            _ended = _ended || !_lines.Next();
        }
        catch (InvalidDataException)
        {
            _ended = true;
            Error = new SignalError(
                null, $"can't be read: the gzip stream is cut short or damaged after line {_lines.Number}", "fetch or compress the file again");
        }

        return !_ended;
    }

    private static Stream Inflated(Stream stream)
    {
        var start = new byte[2];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var whole = new RewoundStream(start.AsMemory(0, length), stream);
        return start is [0x1f, 0x8b] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
