namespace Epicenter.Server.Live;

/// <summary>
/// Says when signals arrived: never earlier than one before, and never at or before a tick that has run, whatever the wall clock does.
/// That is what makes a replay of the log run the same ticks between the same signals.
/// </summary>
internal sealed class ArrivalClock(TimeProvider time)
{
    // What the log keeps of a moment.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    private DateTimeOffset _earliest = DateTimeOffset.MinValue;

    /// <summary>The moment of the signals that are taken now.</summary>
    public DateTimeOffset Stamp()
    {
        var now = Floor(time.GetUtcNow(), Grain);
        _earliest = now > _earliest ? now : _earliest;
        return _earliest;
    }

    /// <summary>The last full minute.</summary>
    public DateTimeOffset Minute() => Floor(time.GetUtcNow(), OneMinute);

    public void SignalSeen(DateTimeOffset receivedAt) => _earliest = receivedAt > _earliest ? receivedAt : _earliest;

    public void TickRun(DateTimeOffset moment) => SignalSeen(moment + Grain);

    private static DateTimeOffset Floor(DateTimeOffset moment, TimeSpan unit) =>
        new(moment.UtcTicks - (moment.UtcTicks % unit.Ticks), TimeSpan.Zero);
}
