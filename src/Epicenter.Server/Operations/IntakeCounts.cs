using Epicenter.Server.Live;

namespace Epicenter.Server.Operations;

/// <summary>What became of signals since the start.</summary>
public sealed class IntakeCounts
{
    private long _accepted;
    private long _duplicates;
    private long _rejected;
    private long _refused;

    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Those that the log held already.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>Those that broke the rules.</summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Requests turned away because the log could not be written.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    internal void Add(Receipt receipt)
    {
        Interlocked.Add(ref _accepted, receipt.Accepted);
        Interlocked.Add(ref _duplicates, receipt.Duplicates);
        Interlocked.Add(ref _refused, receipt.Refusal is null ? 0 : 1);
    }

    internal void Reject(int signals) => Interlocked.Add(ref _rejected, signals);
}
