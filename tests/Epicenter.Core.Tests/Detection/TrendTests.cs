using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

/// <summary>Services that grow day by day.</summary>
public sealed class TrendTests
{
    private const int HoursADay = 24;
    private const int Days = 42;
    private static readonly long s_first = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 3600;

    [Fact]
    public void Detector_FivePercentMoreEveryDay_SuspectsNothingAndKeepsUp()
    {
        var services = new SomeServices(("games", ["US"]), ("news", ["DE"]));
        var detector = new Detector(services.Graph);
        services.Watch(detector, s_first, 7 * HoursADay, PerMinute);
        Assert.True(services.Watch(detector, s_first + (7 * HoursADay), (Days - 7) * HoursADay, PerMinute) < Detector.SuspicionEvidence);
        var now = s_first + (Days * HoursADay) - 1;
        Assert.InRange(detector.UsualAt((now * 60) + 59, out _)[0] / PerMinute(0, now), 0.7, 1);

        static double PerMinute(int service, long hour) => (service == 0 ? 0.3 : 0.1) * Math.Pow(1.05, (hour - s_first) / (double)HoursADay);
    }
}
