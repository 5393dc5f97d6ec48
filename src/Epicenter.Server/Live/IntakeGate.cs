using Epicenter.Core.Signals;

namespace Epicenter.Server.Live;

/// <summary>The one door to the signal log: many submit, one writer takes all that waits. Bounded: beyond that it refuses at once.</summary>
public sealed class IntakeGate(TimeProvider time) : IDisposable
{
    private const int MostSignalsWaiting = 65_536;

    // A disk that needs longer than this for one append is not slow but ill.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _bell = new(false);
    private List<Submission> _waiting = [];
    private int _signalsWaiting;
    private long _writingSince;
    private string? _closed = "Epicenter is starting.";
    private bool _isShut;

    /// <summary>Why signals are not being accepted just now; null while they are.</summary>
    public string? NotAccepting => Volatile.Read(ref _closed) ?? (IsStalled ? "The disk takes long to write what was reported." : null);

    /// <summary>Signals that wait for the writer.</summary>
    public int SignalsWaiting => Volatile.Read(ref _signalsWaiting);

    private bool IsStalled => Interlocked.Read(ref _writingSince) is not 0 and var since && time.GetElapsedTime(since) > Patience;

    /// <summary>Hands signals over; when the task completes they are on disk, or refused.</summary>
    public ValueTask<Receipt> SubmitAsync(IReadOnlyList<Signal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        if (NotAccepting is { } reason)
        {
            return ValueTask.FromResult(Receipt.Refused(reason));
        }

        var submission = new Submission(signals);
        lock (_lock)
        {
            // A batch larger than the whole queue goes through alone.
            if (_isShut || (_signalsWaiting > 0 && _signalsWaiting + signals.Count > MostSignalsWaiting))
            {
                return ValueTask.FromResult(Receipt.Refused(_closed ?? "More signals are waiting than can be written."));
            }

            _waiting.Add(submission);
            _signalsWaiting += signals.Count;
            if (_waiting.Count > 1)
            {
                return submission.Receipt;
            }
        }

        _bell.Set();
        return submission.Receipt;
    }

    public void Dispose() => _bell.Dispose();

    internal void Open() => Volatile.Write(ref _closed, null);

    internal void Close(string reason) => Volatile.Write(ref _closed, reason);

    /// <summary>Has the writer look at the clock.</summary>
    internal void Wake() => _bell.Set();

    /// <summary>Blocks until something waits or <see cref="Wake"/> is called.</summary>
    internal void Wait() => _bell.WaitOne();

    /// <summary>Takes all that waits, so that it shares one append.</summary>
    /// <param name="empty">A list to wait in from now on.</param>
    internal List<Submission> Take(List<Submission> empty)
    {
        lock (_lock)
        {
            (var taken, _waiting) = (_waiting, empty);
            _signalsWaiting = 0;
            return taken;
        }
    }

    /// <summary>Says that an append begins, so that one which does not end is noticed.</summary>
    internal void WriteBegins() => Interlocked.Exchange(ref _writingSince, time.GetTimestamp());

    internal void WriteEnds() => Interlocked.Exchange(ref _writingSince, 0);

    /// <summary>Closes for good and refuses all that wait, so that nobody waits for an answer that can't come.</summary>
    internal void Shut(string reason)
    {
        Close(reason);
        lock (_lock)
        {
            _isShut = true;
        }

        Receipts.Refuse(Take([]), reason);
    }
}
