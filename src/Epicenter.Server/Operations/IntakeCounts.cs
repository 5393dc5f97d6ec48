using Epicenter.Server.Live;

namespace Epicenter.Server.Operations;

/// <summary>What became of signals since the start.</summary>
public sealed class IntakeCounts
{
    private long _accepted;
    private long _duplicates;
    private long _rejected;
    private long _refused;
    private long _limited;
    private long _challenged;
    private long _trapped;

    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Those that the log held already.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>Those that broke the rules.</summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Requests turned away because the log could not be written.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Reports turned away because too many came.</summary>
    public long Limited => Interlocked.Read(ref _limited);

    /// <summary>Reports sent back for a proof of work.</summary>
    public long Challenged => Interlocked.Read(ref _challenged);

    /// <summary>Forms filled in where no person sees a field, and dropped.</summary>
    public long Trapped => Interlocked.Read(ref _trapped);

    internal void Add(Receipt receipt)
    {
        Interlocked.Add(ref _accepted, receipt.Accepted);
        Interlocked.Add(ref _duplicates, receipt.Duplicates);
        Interlocked.Add(ref _refused, receipt.Refusal is null ? 0 : 1);
    }

    internal void Reject(int signals) => Interlocked.Add(ref _rejected, signals);

    internal void Limit() => Interlocked.Increment(ref _limited);

    internal void Challenge() => Interlocked.Increment(ref _challenged);

    internal void Trap() => Interlocked.Increment(ref _trapped);
}
