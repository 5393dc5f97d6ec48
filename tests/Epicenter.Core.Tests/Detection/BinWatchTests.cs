using CsCheck;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class BinWatchTests
{
    private readonly BinWatch _watch = new(Bins.Width);

    [Theory]
    [InlineData(11.5, 20, 8.098305779513, 0.296491397121)]
    [InlineData(23.5, 20, 2.439162827085, 3.963867324953)]
    [InlineData(23.5, 40, 2.439162827085, 10.433475892837)]
    public void Next_FirstBin_MatchesTheFormulaByHand(double hour, int reports, double expected, double evidence)
    {
        // Expected: 2 / 0.45 · e^(0.6 cos(2π (hour − 11.5) / 24)). Shapes: 1 / (0.033 + 1 / 2) fine, 1 / (1 / 1.4 + 0.533) failing.
        _watch.Next(Bins.Midnight.AddHours(hour), reports);
        Assert.Equal(expected, _watch.Expected, 1e-9);
        Assert.Equal(evidence, _watch.Evidence, 1e-9);
        Assert.Equal(evidence > 6.6, _watch.IsOpen);
    }

    [Fact]
    public void Next_BinOfAnHour_ExpectsFourQuarters()
    {
        var hourly = new BinWatch(TimeSpan.FromHours(1));
        hourly.Next(Bins.Midnight, 0);
        _watch.Next(Bins.Midnight, 0);
        Assert.Equal(4 * _watch.Expected, hourly.Expected, 1e-9);
    }

    [Fact]
    public void Next_Step_OpensInItsFirstBinAndClosesAfterTwoCalmOnes()
    {
        var states = Bins.Watch(Bins.AfterHalfADay(1, 30, 30, 30, 1, 1, 1, 1))[(Bins.ADay / 2)..];

        // The bin after the step is weighed together with the step's last, and is not calm yet.
        Assert.Equal([true, true, true, true, true, false, false], states.Select(s => s.IsOpen));
    }

    [Fact]
    public void Next_SecondStep_Reopens() =>
        Assert.Equal([48, 56], Bins.Openings(Bins.Watch(Bins.AfterHalfADay(1, 30, 30, 1, 1, 1, 1, 1, 1, 30, 30))));

    [Fact]
    public void Next_SlowRise_OpensBeforeItIsTenfold()
    {
        // Doubles every two hours, so half of what is learned is the rise itself.
        int[] rise = [.. Enumerable.Range(0, 10 * Bins.AnHour).Select(i => (int)Math.Round(2 * Math.Pow(2, i / 8.0)))];
        var opening = Bins.Openings(Bins.Watch([.. Enumerable.Repeat(2, Bins.ADay / 2), .. rise])).First() - (Bins.ADay / 2);
        Assert.InRange(rise[opening], 4, 20);
    }

    [Fact]
    public void Next_ProblemThatStays_BecomesUsualWithinADay()
    {
        var states = Bins.Watch(Bins.AfterHalfADay(1, [.. Enumerable.Repeat(12, Bins.ADay)]));
        Assert.All(states.Skip(Bins.ADay / 2).Take(12 * Bins.AnHour), s => Assert.True(s.IsOpen));
        Assert.False(states[^1].IsOpen);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(3)]
    public void Next_QuietMonth_OpensNothing(double mean)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            Assert.Empty(Bins.Openings(Bins.Watch(Bins.Drawn(seed, 30 * Bins.ADay, bin => mean * Day(bin)))));
        }
    }

    // It begins without a past and takes every series for a small one: a busy one is learned over ten days in which it is open.
    [Fact]
    public void Next_ThousandABin_IsOpenUntilItIsLearned()
    {
        var states = Bins.Watch(Bins.Drawn(1, 30 * Bins.ADay, bin => 1000 * Day(bin)));
        Assert.All(states.Take(5 * Bins.ADay), s => Assert.True(s.IsOpen));
        Assert.All(states.Skip(15 * Bins.ADay), s => Assert.False(s.IsOpen));
        Assert.InRange(states[^1].Expected / (1000 * Day(states.Length - 1)), 0.9, 1.1);
    }

    [Fact]
    public void Next_MoreReports_NeverLessEvidence() =>
        Gen.Select(Gen.Int[0, 40].Array[0, 30], Gen.Int[0, 300], Gen.Int[1, 20]).Sample((past, count, more) =>
            Bins.Watch([.. past, count + more])[^1].Evidence >= Bins.Watch([.. past, count])[^1].Evidence - 1e-9);

    // The first silent bin is weighed together with the one before it.
    [Fact]
    public void Next_ThreeSilentBins_CloseWhateverWasBefore() =>
        Gen.Int[0, 100_000].Array[0, 60].Sample(past =>
        {
            var states = Bins.Watch([.. past, 0, 0, 0]);
            return !states[^1].IsOpen && double.IsNegativeInfinity(states[^1].Evidence);
        });

    [Fact]
    public void Next_BinsApart_AreNotWeighedTogether()
    {
        Assert.Equal([49], Bins.Openings(Bins.Watch(Bins.AfterHalfADay(1, 9, 9))));

        Enumerable.Range(0, 48).ToList().ForEach(bin => _watch.Next(Bins.Midnight + (bin * Bins.Width), 1));
        _watch.Next(Bins.Midnight + (48 * Bins.Width), 9);
        _watch.Next(Bins.Midnight + (50 * Bins.Width), 9);
        Assert.False(_watch.IsOpen);
    }

    [Fact]
    public void Next_BinThatGoesBack_IsRefusedAndChangesNothing()
    {
        var undisturbed = new BinWatch(Bins.Width);
        undisturbed.Next(Bins.Midnight, 7);
        _watch.Next(Bins.Midnight, 7);

        Assert.Throws<ArgumentException>(() => _watch.Next(Bins.Midnight, 500));
        Assert.Throws<ArgumentException>(() => _watch.Next(Bins.Midnight.AddMinutes(14), 500));
        Assert.Throws<ArgumentOutOfRangeException>(() => _watch.Next(Bins.Midnight.AddMinutes(15), -1));

        undisturbed.Next(Bins.Midnight.AddMinutes(15), 12);
        _watch.Next(Bins.Midnight.AddMinutes(15), 12);
        Assert.Equal((undisturbed.Expected, undisturbed.Evidence), (_watch.Expected, _watch.Evidence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-15)]
    public void Constructor_NoWidth_IsRefused(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinWatch(TimeSpan.FromMinutes(minutes)));

    // The course of the day that the watch takes for granted.
    private static double Day(int bin) => Math.Exp(0.6 * Math.Cos(2 * Math.PI * ((bin / (double)Bins.AnHour) - 11.5) / 24));
}
