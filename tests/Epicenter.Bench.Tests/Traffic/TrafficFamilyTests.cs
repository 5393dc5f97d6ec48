using Epicenter.Bench.Detection.Traffic;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Tests.Traffic;

public sealed class TrafficFamilyTests
{
    private const double Expected = 20;
    private const int Hours = 40_000;

    private readonly int[] _counts = new int[Hours];

    [Theory]
    [InlineData("negative-binomial", 1, 0.03)]
    [InlineData("zero-inflated", 1, 0.05)]
    [InlineData("heavy-tailed", 1.08, 0.05)]
    [InlineData("resampled", 1, 0.03)]
    public void Draw_ManyHours_KeepsTheLevel(string family, double ratio, double tolerance)
    {
        Draw(family);
        Assert.InRange(_counts.Average() / Expected, ratio - tolerance, ratio + tolerance);
    }

    // A gamma factor of shape 4: variance 20 + 20² / 4.
    [Fact]
    public void Draw_NegativeBinomial_ScattersByItsShape()
    {
        Draw("negative-binomial");
        Assert.InRange(_counts.Average(c => (c - Expected) * (c - Expected)) / Expected, 5.7, 6.3);
    }

    // Off for a quarter of the time, eight hours on average: an hour is seldom off only in part.
    [Fact]
    public void Draw_ZeroInflated_IsSilentForAlmostAQuarter()
    {
        Draw("zero-inflated");
        Assert.InRange(_counts.Count(c => c == 0) / (double)Hours, 0.19, 0.25);
    }

    [Fact]
    public void Draw_HeavyTailed_HasHoursThatNoGammaFactorWouldGive()
    {
        Draw("heavy-tailed");
        Assert.Contains(_counts, c => c > 15 * Expected);
    }

    [Fact]
    public void Minutes_SameSeed_IsTheSameTraffic()
    {
        Assert.Equal(Traffic(1), Traffic(1));
        Assert.NotEqual(Traffic(1), Traffic(2));

        static (long, ServiceCount)[] Traffic(int seed) =>
            [.. new QuietTraffic(new HeavyTailed(20), 20, seed).Minutes(490_896, 48).SelectMany(m => m.Counts.Select(c => (m.Minute, c)))];
    }

    private void Draw(string name)
    {
        var crowd = SomeSeries.Declared(200, [.. Enumerable.Range(0, 240).Select(i => 7 + (i % 5))]);
        var family = TrafficFamilies.Named(name, services: 1, [crowd]);
        var random = new Xoshiro256StarStar(1, threadSafe: false);
        var hour = new HourOfReports();
        int[] spilled = [];
        for (var h = 0; h < Hours; h++)
        {
            hour.Begin(spilled);
            family.Draw(0, Expected / HourOfReports.Minutes, Expected, 490_896 + h, hour, random);
            hour.Counts.ToArray().ToList().ForEach(c => _counts[h] += c);
            spilled = hour.Spilled.ToArray();
        }
    }
}
