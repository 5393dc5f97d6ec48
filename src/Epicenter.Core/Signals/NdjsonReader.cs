namespace Epicenter.Core.Signals;

/// <summary>Reads signals line by line from a stream, gzipped or not, and names every line that breaks the rules.</summary>
/// <remarks>
/// Blank lines count as lines and are otherwise skipped. A gzip stream that is cut short or damaged ends with one error after the lines
/// that could be read. The reader does not close the stream.
/// </remarks>
/// <param name="stream">Plain or gzip; the first two bytes tell. Read from where it stands.</param>
/// <param name="arrival">When all of it arrived, for batches that do not say when a signal happened; null for files.</param>
public sealed class NdjsonReader(Stream stream, DateTimeOffset? arrival = null)
{
    private readonly NdjsonLines _lines = new(stream);

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
        if (!_lines.Next())
        {
            line = default;
            return false;
        }

        Signal? signal = null;
        if (_lines.Error is not { } error)
        {
            SignalCodec.TryRead(_lines.Current, out signal, out error, arrival);
        }

        line = new SignalLine(_lines.Number, signal, error);
        return true;
    }
}
