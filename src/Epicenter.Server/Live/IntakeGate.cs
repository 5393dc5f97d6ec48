using System.Threading.Channels;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Live;

/// <summary>The one door to the signal log: many submit, one writer takes, in order.</summary>
public sealed class IntakeGate
{
    private const int LongestQueue = 10_000;

    private readonly Channel<Submission?> _queue = Channel.CreateBounded<Submission?>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private volatile string? _closed = "Epicenter is starting.";

    /// <summary>Why signals are not being accepted just now; null while they are.</summary>
    public string? NotAccepting => _closed;

    /// <summary>Hands signals over; when the task completes they are on disk, or refused.</summary>
    public async ValueTask<Receipt> SubmitAsync(IReadOnlyList<Signal> signals)
    {
        if (_closed is { } reason)
        {
            return Receipt.Refused(reason);
        }

        var submission = new Submission(signals);
        return _queue.Writer.TryWrite(submission)
            ? await submission.Receipt
            : Receipt.Refused("More signals are waiting than can be written.");
    }

    internal void Open() => _closed = null;

    internal void Close(string reason) => _closed = reason;

    /// <summary>Has the writer look at the clock. A full queue needs no waking.</summary>
    internal void Wake() => _queue.Writer.TryWrite(null);

    internal ValueTask<bool> WaitAsync(CancellationToken cancellation) => _queue.Reader.WaitToReadAsync(cancellation);

    /// <summary>Takes what waits, up to about <paramref name="limit"/> signals, so that they share one append.</summary>
    internal List<Submission> Take(int limit)
    {
        var taken = new List<Submission>();
        for (var signals = 0; signals < limit && _queue.Reader.TryRead(out var submission);)
        {
            if (submission is not null)
            {
                taken.Add(submission);
                signals += submission.Signals.Count;
            }
        }

        return taken;
    }

    /// <summary>Closes for good and refuses all that wait, so that nobody waits for an answer that can't come.</summary>
    internal void Shut(string reason)
    {
        Close(reason);
        _queue.Writer.TryComplete();
        foreach (var submission in Take(int.MaxValue))
        {
            submission.Complete(Receipt.Refused(reason));
        }
    }
}
