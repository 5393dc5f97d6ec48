using Epicenter.Core.Signals;
using Epicenter.Storage;

namespace Epicenter.Server.Tests.Live;

/// <summary>A log in memory that fails when told to, and counts its appends.</summary>
internal sealed class BreakableLog : ISignalLog
{
    private readonly List<LoggedSignal> _signals = [];
    private readonly HashSet<string> _identities = new(StringComparer.Ordinal);

    public volatile bool IsBroken;

    /// <summary>Whether an append has begun.</summary>
    public volatile bool IsAppending;

    /// <summary>Appends wait for this.</summary>
    public Task Disk { get; set; } = Task.CompletedTask;

    /// <summary>Called for each signal that is read.</summary>
    public Action Reading { get; init; } = () => { };

    public int Appends { get; private set; }

    public long End => _signals.Count;

    public AppendResult Append(IReadOnlyList<Signal> signals, DateTimeOffset arrivedAt)
    {
        IsAppending = true;
        Disk.Wait();
        EnsureWritable();
        Appends++;
        var first = End + 1;
        var isNew = new bool[signals.Count];
        for (var i = 0; i < isNew.Length; i++)
        {
            isNew[i] = _identities.Add(signals[i].Identity);
            if (isNew[i])
            {
                _signals.Add(new LoggedSignal(End + 1, signals[i] with { ReceivedAt = arrivedAt }));
            }
        }

        return new AppendResult(first, isNew, (int)(End + 1 - first), TimeSpan.Zero);
    }

    public void EnsureWritable()
    {
        if (IsBroken)
        {
            throw new SignalLogException("The disk of /data is full; make room on it.");
        }
    }

    public long Trim(DateTimeOffset now, long needed) => 0;

    public IEnumerable<LoggedSignal> ReadAfter(long offset)
    {
        foreach (var signal in _signals.Skip((int)offset).ToList())
        {
            Reading();
            yield return signal;
        }
    }

    public void Dispose()
    {
    }
}
