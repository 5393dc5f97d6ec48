namespace Epicenter.Core.Signals;

/// <summary>Which signals were counted already, for the last 24 to 48 hours.</summary>
public sealed class SeenSignals
{
    private const int GenerationMinutes = 24 * 60;

    private FingerprintSet _current = new();
    private FingerprintSet _previous = new();
    private long _generation = long.MinValue;

    /// <summary>Notes a signal; false when it was noted before.</summary>
    public bool Add(ulong fingerprint, long minute)
    {
        var generation = minute / GenerationMinutes;
        if (generation > _generation)
        {
            (_previous, _current) = generation == _generation + 1 ? (_current, _previous.Emptied(_current.Count)) : (new FingerprintSet(), new FingerprintSet());
            _generation = generation;
        }

        return !_previous.Contains(fingerprint) && _current.Add(fingerprint);
    }
}
