using System.Collections.Concurrent;
using Epicenter.Server.Live;
using Epicenter.Storage;

namespace Epicenter.Server.Operations;

/// <summary>What became of signals since the start.</summary>
public sealed class IntakeCounts
{
    private readonly ConcurrentDictionary<string, long> _rejected = new(StringComparer.Ordinal);
    private long _accepted;
    private long _duplicates;
    private long _refused;
    private long _appends;

    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Those that the log held already.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>Requests turned away because the log could not be written.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Appends that the disk was waited for.</summary>
    public long Appends => Interlocked.Read(ref _appends);

    /// <summary>Those that were turned down, by reason.</summary>
    public IReadOnlyDictionary<string, long> Rejected => _rejected;

    /// <summary>Milliseconds that the disk took for each append.</summary>
    public Histogram SyncMilliseconds { get; } = new(0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

    /// <summary>Signals that shared each append.</summary>
    public Histogram BatchSize { get; } = new(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 20_000);

    internal void Append(in AppendResult result)
    {
        if (result.Appended > 0)
        {
            Interlocked.Increment(ref _appends);
            SyncMilliseconds.Record(result.Sync.TotalMilliseconds);
            BatchSize.Record(result.Appended);
        }
    }

    internal void Add(in Receipt receipt)
    {
        Interlocked.Add(ref _accepted, receipt.Accepted);
        Interlocked.Add(ref _duplicates, receipt.Duplicates);
        Interlocked.Add(ref _refused, receipt.Refusal is null ? 0 : 1);
    }

    /// <param name="reason">One of <see cref="Rejection"/>.</param>
    internal void Reject(string reason, int signals = 1) => _rejected.AddOrUpdate(reason, signals, (_, count) => count + signals);
}
