using CsCheck;

namespace Epicenter.Core.Tests.Detection;

/// <summary>What a watch says may depend on the hour of the day and on what it has seen, and on nothing else.</summary>
public sealed class BinWatchHistoryTests
{
    private const int SettlingBins = 6 * Bins.AnHour;
    private const int Series = 200;

    // Half the evidence that opens: below, nobody would have said that something was about to open.
    private const double Remarkable = 3.3;

    [Fact]
    public void Next_WholeDaysLater_SaysTheSameToTheLastDigit() =>
        Gen.Select(Gen.Int[0, 60].Array[1, 100], Gen.Int[1, 4000]).Sample((counts, days) =>
            Bins.Watch(counts).SequenceEqual(Bins.Watch(counts, daysLater: days)));

    [Fact]
    public void Next_WhatWasMonthsAgo_IsForgotten()
    {
        var recent = Bins.Drawn(3, 60 * Bins.ADay, _ => 2);
        int[] restless = [.. Bins.Drawn(4, 10 * Bins.ADay, bin => bin % 100 < 10 ? 80 : 5), .. recent];
        Assert.Equal(Bins.Watch(recent)[^1].Expected, Bins.Watch(restless)[^1].Expected, 1e-6);
    }

    [Fact]
    public void Next_FirstHourLost_OpensTheSameSixHoursLater() => Assert.InRange(Kept(Bins.AnHour), 0.95, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Next_FirstHoursLost_OpensNothingOutOfNothing(int hours)
    {
        var lost = hours * Bins.AnHour;
        var openings = 0;
        foreach (var counts in Problems())
        {
            var (whole, cropped) = (Bins.Watch(counts), Bins.Watch(counts, lost));
            foreach (var bin in Bins.Openings(cropped).Where(bin => bin >= SettlingBins))
            {
                Assert.True(Near(whole, bin + lost).Any(s => s.IsOpen || s.Evidence >= Remarkable), $"bin {bin + lost}");
                openings++;
            }
        }

        Assert.True(openings > Series / 2, $"{openings} openings");
    }

    // The share of later openings at which the watch that lost its first bins is open too, give or take a bin.
    private static double Kept(int lost)
    {
        var kept = new List<bool>();
        foreach (var counts in Problems())
        {
            var (whole, cropped) = (Bins.Watch(counts), Bins.Watch(counts, lost));
            kept.AddRange(Bins.Openings(whole).Where(bin => bin >= lost + SettlingBins).Select(bin => Near(cropped, bin - lost).Any(s => s.IsOpen)));
        }

        return kept.Count(k => k) / (double)kept.Count;
    }

    private static (bool IsOpen, double Evidence, double Expected)[] Near((bool IsOpen, double Evidence, double Expected)[] states, int bin) =>
        states[Math.Max(0, bin - 1)..Math.Min(states.Length, bin + 2)];

    // Small and middling services, each with a problem of its own size that comes at once or in two hours and stays for six.
    private static IEnumerable<int[]> Problems()
    {
        for (var seed = 0; seed < Series; seed++)
        {
            var random = new Random(seed);
            var usual = Math.Pow(10, (2.3 * random.NextDouble()) - 1);
            var factor = new[] { 3, 5, 10, 20 }[random.Next(4)];
            var (begins, rises) = (random.Next(60, 150), random.Next(2) == 0 ? 1 : 8);
            yield return Bins.Drawn(seed, 200, bin => bin < begins || bin >= begins + SettlingBins
                ? usual
                : usual * (1 + ((factor - 1) * Math.Min(1, (bin - begins + 1.0) / rises))));
        }
    }
}
