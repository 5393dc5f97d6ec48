using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class RestlessnessTests
{
    private const int Services = 200;

    private readonly Random _random = new(1);

    // Sixty suspicions a year are assumed, and an excess that is exponential with mean 4 / π.
    [Fact]
    public void Threshold_NothingKnown_IsThatOfAnExponentialExcess()
    {
        var expected = Detector.SuspicionEvidence + (4 / Math.PI * Math.Log(60));
        Assert.InRange(new Restlessness(1).Threshold(0, 1), expected, expected + 0.3);
    }

    [Fact]
    public void Threshold_HigherDial_IsLowerButNeverBelowSuspicion()
    {
        var restlessness = Lived(days: 30);
        double[] thresholds = [.. new[] { 0.1, 0.5, 2, 10, 40 }.Select(dial => restlessness.Threshold(0, dial))];
        Assert.Equal(thresholds.Distinct().OrderDescending(), thresholds);
        Assert.Equal(Detector.SuspicionEvidence, restlessness.Threshold(0, 1000));
    }

    // Four times as loud; an a priori of three suspicions holds it back.
    [Fact]
    public void Threshold_LouderSuspicions_IsHigherInProportion()
    {
        var restlessness = Lived(days: 30, loudness: (service, _) => service == 1 ? 4 : 1);
        Assert.InRange(Excess(restlessness, 1) / Excess(restlessness, 0), 2, 4);
    }

    [Fact]
    public void Threshold_MoreFrequentSuspicions_IsHigher()
    {
        var restlessness = Lived(days: 30, everyDays: service => service == 1 ? 1 : 8);
        Assert.True(Excess(restlessness, 1) > Excess(restlessness, 0) + 1);
    }

    [Fact]
    public void Threshold_CalmMonths_ForgetARestlessOne()
    {
        var restlessness = Lived(days: 150, loudness: (service, day) => service == 1 && day < 30 ? 4 : 1);
        Assert.InRange(Excess(restlessness, 1) / Excess(restlessness, 0), 0.5, 1.5);
    }

    // What was counted is always of calmer (or louder) days than those to come: without steering 5.9 (or 1.3) a year open.
    [Theory]
    [InlineData(0.03)]
    [InlineData(-0.03)]
    public void Threshold_EverLouderOrCalmer_IsSteeredToTheDial(double driftADay)
    {
        const double Dial = 4;
        const int Days = 120;
        var opened = 0;
        Live(new Restlessness(Services), Days, (_, day) => Math.Exp(driftADay * (day - (Days / 2))), _ => 2, (restlessness, service, day, loudest) =>
            opened += day >= Days / 2 && loudest >= restlessness.Threshold(service, Dial) ? 1 : 0);
        Assert.InRange(opened / (Services * Days / 2 / 365.25), 0.75 * Dial, 1.25 * Dial);
    }

    private static double Excess(Restlessness restlessness, int service) => restlessness.Threshold(service, 2) - Detector.SuspicionEvidence;

    private Restlessness Lived(int days, Func<int, int, double>? loudness = null, Func<int, int>? everyDays = null)
    {
        var restlessness = new Restlessness(Services);
        Live(restlessness, days, loudness ?? ((_, _) => 1), everyDays ?? (_ => 2), (_, _, _, _) => { });
        return restlessness;
    }

    // Every service is suspected once in so many days, with an exponential excess of a mean that is the day's and its own.
    private void Live(
        Restlessness restlessness, int days, Func<int, int, double> loudness, Func<int, int> everyDays, Action<Restlessness, int, int, double> before)
    {
        for (var minute = 0; minute < days * 24 * 60; minute++)
        {
            restlessness.Pass(minute);
            var day = minute / (24 * 60);
            var service = minute % (24 * 60);
            if (service < Services && (day + service) % everyDays(service) == 0)
            {
                var loudest = Detector.SuspicionEvidence - (loudness(service, day) * Math.Log(1 - _random.NextDouble()));
                before(restlessness, service, day, loudest);
                restlessness.Note(service, loudest);
            }
        }
    }
}
