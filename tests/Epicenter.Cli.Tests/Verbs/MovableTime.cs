namespace Epicenter.Cli.Tests.Verbs;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class MovableTime : TimeProvider
{
    private long _now = new DateTimeOffset(2026, 6, 8, 12, 0, 10, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public void Move(TimeSpan by) => Interlocked.Add(ref _now, by.Ticks);
}
