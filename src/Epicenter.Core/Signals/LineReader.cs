namespace Epicenter.Core.Signals;

/// <summary>Splits a stream into lines without copying them.</summary>
internal sealed class LineReader(Stream stream)
{
    private const byte LineBreak = (byte)'\n';

    private readonly byte[] _buffer = new byte[4 * SignalRules.LongestLine];
    private int _next;
    private int _filled;
    private int _start;
    private int _length;

    /// <summary>Number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the current line exceeds the longest that is read; it is then not there to be read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The current line without its line break; valid until <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Current => _buffer.AsSpan(_start, _length);

    public bool IsBlank => !IsTooLong && !Current.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r');

    /// <summary>Moves to the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool Next()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_next + searched, _filled - _next - searched).IndexOf(LineBreak);
            if (found >= 0)
            {
                Take(searched + found, lineBreak: 1);
                return true;
            }

            searched = _filled - _next;
            if (searched > SignalRules.LongestLine)
            {
                IsTooLong = true;
                _next = _filled;
                searched = 0;
            }

            if (!Fill())
            {
                return TakeRest(searched);
            }
        }
    }

    private bool TakeRest(int length)
    {
        if (length == 0 && !IsTooLong)
        {
            return false;
        }

        Take(length, lineBreak: 0);
        return true;
    }

    private void Take(int length, int lineBreak)
    {
        _start = _next;
        _length = length;
        _next += length + lineBreak;
        Number++;
        IsTooLong |= length > SignalRules.LongestLine;
        if (Number == 1 && Current.StartsWith("\uFEFF"u8))
        {
            _start += 3;
            _length -= 3;
        }
    }

    private bool Fill()
    {
        if (_next > 0)
        {
            _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
            _filled -= _next;
            _next = 0;
        }

        var read = stream.Read(_buffer.AsSpan(_filled));
        _filled += read;
        return read > 0;
    }
}
