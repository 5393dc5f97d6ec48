namespace Epicenter.Bench.Localization;

/// <summary>Time of the processor, which busy neighbours don't lengthen much. There is one thread, so it is that of one core.</summary>
internal readonly struct Spent
{
    private readonly TimeSpan _from;

    private Spent(TimeSpan from) => _from = from;

    public double Milliseconds => (Environment.CpuUsage.TotalTime - _from).TotalMilliseconds;

    public static Spent Begin() => new(Environment.CpuUsage.TotalTime);
}
