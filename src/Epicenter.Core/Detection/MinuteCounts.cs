using System.Numerics;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// Counts a series and minute. A minute's reports go to thousands of series: the latest minutes stand side by side, where the processor
/// has them at hand, and go to each series' own row when a minute is complete. Windows are of complete minutes.
/// </summary>
internal sealed class MinuteCounts<T>(int series)
    where T : unmanaged, INumber<T>
{
    private readonly LatestMinutes<T> _latest = new(series);
    private readonly MinuteRing<T> _rows = new(series);

    /// <summary>Opens <paramref name="minute"/> for counting.</summary>
    public void Begin(long minute)
    {
        _latest.Begin(minute);
        _rows.Begin(minute);
    }

    /// <summary>Adds to a minute that is still remembered; otherwise does nothing.</summary>
    public void Add(int series, long minute, T value)
    {
        if (_latest.Holds(minute))
        {
            ref var count = ref _latest.At(series, minute);
            count = MinuteValue.Sum(count, value);
        }
        else
        {
            _rows.Add(series, minute, value);
        }
    }

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    public void Fetch(int series, long minute) => _latest.Fetch(series, minute);

    /// <summary>Has the memory fetched that <see cref="Settle"/> and <see cref="Between"/> will need.</summary>
    public void FetchRow(int series) => _rows.Fetch(series);

    /// <summary>Puts what was counted lately into the series' row.</summary>
    public void Settle(int series)
    {
        Span<T> latest = stackalloc T[LatestMinutes<T>.Minutes];
        for (var i = 0; i < latest.Length; i++)
        {
            latest[i] = _latest.At(series, _latest.Oldest + i);
        }

        _rows.Set(series, _latest.Oldest, latest);
    }

    /// <summary>Empties those of a series' minutes that are still remembered.</summary>
    public void Clear(int series, long first, long last)
    {
        _rows.Clear(series, first, last);
        for (var minute = Math.Max(first, _latest.Oldest); minute <= last && _latest.Holds(minute); minute++)
        {
            _latest.At(series, minute) = T.Zero;
        }
    }

    /// <summary>The count of a minute, complete or not.</summary>
    public T At(int series, long minute) => _latest.Holds(minute) ? _latest.At(series, minute) : _rows.At(series, minute);

    /// <summary>The counts of complete minutes from one to another, both included.</summary>
    public MinuteSpan<T> Between(int series, long first, long last) => _rows.Between(series, first, last);

    /// <summary>The counts of all series in one of the last four minutes.</summary>
    public ReadOnlySpan<T> All(long minute) => _latest.Row(minute);

    internal void Save(CheckpointWriter to)
    {
        _latest.Save(to);
        _rows.Save(to);
    }

    internal void Load(CheckpointReader from)
    {
        _latest.Load(from);
        _rows.Load(from);
    }
}
