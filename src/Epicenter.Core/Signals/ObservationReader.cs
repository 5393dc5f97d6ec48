using Epicenter.Core.Catalog;

namespace Epicenter.Core.Signals;

/// <summary>Reads signals line by line as what they come to under a catalog, which is all that a replay needs of them.</summary>
/// <remarks>Takes and names the same lines as <see cref="NdjsonReader"/>, but makes no object of any.</remarks>
/// <param name="stream">Plain or gzip; the first two bytes tell. Read from where it stands; the reader does not close it.</param>
public sealed class ObservationReader(Stream stream, CatalogGraph catalog)
{
    private readonly NdjsonLines _lines = new(stream);

    /// <summary>Every line from here to the end, as it is read; only once.</summary>
    public IEnumerable<ObservationLine> ReadAll()
    {
        while (TryRead(out var line))
        {
            yield return line;
        }
    }

    /// <summary>Reads the next line that is not blank.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ObservationLine line)
    {
        if (!_lines.Next())
        {
            line = default;
            return false;
        }

        Observation observation = default;
        if (_lines.Error is not { } error)
        {
            SignalCodec.TryRead(_lines.Current, catalog, out observation, out error);
        }

        line = new ObservationLine(_lines.Number, observation, error);
        return true;
    }
}
