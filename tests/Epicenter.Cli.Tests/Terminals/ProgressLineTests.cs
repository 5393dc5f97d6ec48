using System.Text;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Tests.Terminals;

public sealed class ProgressLineTests
{
    private readonly StringBuilder _error = new();
    private readonly ManualTime _time = new();

    [Fact]
    public void Report_OnAScreen_DrawsOverTheSameLine()
    {
        using var line = new ProgressLine(new Terminal(TextWriter.Null, new StringWriter(_error), errorIsScreen: true), "Replaying", _time);

        Report(line, 0.5, TimeSpan.FromSeconds(1));

        Assert.Equal("\r\u001b[2KReplaying ━━━━━━━━━━━━━━━···············  50 %  here", _error.ToString());
    }

    [Fact]
    public void Report_ElsewhereTooSoon_SaysNothing()
    {
        using var line = new ProgressLine(new Terminal(TextWriter.Null, new StringWriter(_error)), "Replaying", _time);

        Report(line, 0.1, TimeSpan.FromSeconds(1));
        Report(line, 0.2, TimeSpan.FromSeconds(5));

        Assert.Equal($"Replaying  20 %  here{Environment.NewLine}", _error.ToString());
    }

    private void Report(ProgressLine line, double fraction, TimeSpan after)
    {
        _time.Advance(after);
        line.Report(fraction, "here");
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan by) => _ticks += by.Ticks;
    }
}
