namespace Epicenter.Core.Detection;

/// <summary>
/// Who reported what lately, so that few people who shout stay few: a reporter counts once a service, and one who repeats it
/// loses most even of that. Forgets a reporter who is silent for three to six hours.
/// </summary>
public sealed class ReporterLedger
{
    // What a reporter counts for after so many reports on one service: people retry once or twice, a shouter goes on.
    private static readonly float[] s_weights = [1, 0.5f, 0.25f];

    private const int GenerationMinutes = 3 * 60;

    private Dictionary<(int Service, ulong Reporter), Entry> _current = [];
    private Dictionary<(int Service, ulong Reporter), Entry> _previous = [];
    private long _generation = long.MinValue;

    /// <summary>Notes a report.</summary>
    /// <returns>What to add to the service's count, and to which minute; negative where an earlier report loses weight.</returns>
    public (float Weight, long Minute) Note(int service, ulong reporter, long minute)
    {
        Turn(minute);
        var key = (service, reporter);
        if (!_current.TryGetValue(key, out var entry) && !_previous.TryGetValue(key, out entry))
        {
            _current[key] = new Entry(minute, 1);
            return (s_weights[0], minute);
        }

        _current[key] = entry with { Times = entry.Times + 1 };
        return entry.Times < s_weights.Length
            ? (s_weights[entry.Times] - s_weights[entry.Times - 1], entry.FirstMinute)
            : (0, minute);
    }

    private void Turn(long minute)
    {
        var generation = minute / GenerationMinutes;
        if (generation <= _generation)
        {
            return;
        }

        _previous = generation == _generation + 1 ? _current : [];
        _current = [];
        _generation = generation;
    }

    private readonly record struct Entry(long FirstMinute, int Times);
}
