namespace Epicenter.Server.Live;

/// <summary>
/// Those who wait for something to happen, woken a wave at a time: what one wave writes is on its way before the next one begins. Woken all at once, ten
/// thousand readers would each hold a buffer of their connection at the same moment, for writing is quicker than sending, and the server would keep the buffers.
/// </summary>
/// <param name="time">Whose time passes between two waves.</param>
internal sealed class Waves(TimeProvider time)
{
    private const int Count = 64;

    // Enough to send a wave of ten thousand readers; the last wave comes a quarter of a second after the first.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    private TaskCompletionSource[] _signals = NewSignals();
    private uint _joined;
    private volatile bool _ended;

    /// <summary>Whether there is nothing more to wait for.</summary>
    public bool HaveEnded => _ended;

    /// <summary>The wave of one more who will wait; all are about as large.</summary>
    public int Join() => (int)(Interlocked.Increment(ref _joined) % Count);

    /// <summary>Completes when the wave is woken next.</summary>
    public Task Next(int wave)
    {
        // In this order: the end wakes those who wait after it has said so.
        var next = Volatile.Read(ref _signals)[wave].Task;
        return _ended ? Task.CompletedTask : next;
    }

    /// <summary>Wakes all who wait now; who waits from now on is woken the next time.</summary>
    public void Wake() => _ = WakeAsync(Interlocked.Exchange(ref _signals, NewSignals()));

    /// <summary>Wakes all for the last time.</summary>
    public void End()
    {
        _ended = true;
        Wake();
    }

    private async Task WakeAsync(TaskCompletionSource[] signals)
    {
        foreach (var signal in signals)
        {
            signal.SetResult();
            await Task.Delay(Pause, time);
        }
    }

    private static TaskCompletionSource[] NewSignals() =>
        [.. Enumerable.Range(0, Count).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
}
