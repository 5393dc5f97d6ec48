using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class DayFactorsTests
{
    private const int HoursADay = 24;
    private const int Services = 24;

    // Half of them German, half Japanese; shops and offices each.
    private readonly SomeServices _services = new([.. Enumerable.Range(0, Services).Select(s => (s % 2 == 0 ? "shopping" : "work", new[] { s < Services / 2 ? "DE" : "JP" }))]);
    private readonly DayFactors _day;
    private readonly float[] _counts = new float[Services + 1];
    private readonly double[] _usual = new double[Services + 1];
    private readonly bool[] _suspect = new bool[Services + 1];

    public DayFactorsTests()
    {
        _day = new DayFactors(new SeriesLayout(_services.Graph));
        Array.Fill(_usual, 0.2);
        Array.Fill(_counts, 12);
    }

    [Fact]
    public void Learn_OrdinaryDay_LeavesAllAsItIs()
    {
        Pass(hours: 12);
        Assert.All(Enumerable.Range(0, Services), s => Assert.InRange(_day[s], 0.999, 1.001));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.4)]
    public void Learn_HolidayInOneCountry_IsThatCountrysWithinAMorning(double factor)
    {
        _counts.AsSpan(0, Services / 2).Fill((float)(12 * factor));
        Pass(hours: 4);
        Assert.All(Enumerable.Range(0, Services / 2), s => Assert.InRange(_day[s] / factor, 0.8, 1.25));
        Assert.All(Enumerable.Range(Services / 2, Services / 2), s => Assert.InRange(_day[s], 0.8, 1.25));
    }

    [Fact]
    public void Learn_ShopsClosedAndOfficesOpen_AreToldApart()
    {
        for (var s = 0; s < Services / 2; s += 2)
        {
            _counts[s] = 4;
        }

        Pass(hours: 6);
        Assert.InRange(_day[0], 0.5, 0.7);
        Assert.InRange(_day[1], 0.8, 1.1);
    }

    [Fact]
    public void Learn_OneServiceRises_ItsOwnFactorDoesNot()
    {
        _counts[0] = 60;
        Pass(hours: 12);
        Assert.InRange(_day[0], 0.99, 1.01);
    }

    [Fact]
    public void Learn_SuspectServices_TellNothing()
    {
        _counts.AsSpan(0, Services / 2).Fill(100);
        _suspect.AsSpan(0, Services / 2).Fill(true);
        Pass(hours: 12);
        Assert.All(Enumerable.Range(0, Services), s => Assert.InRange(_day[s], 0.99, 1.01));
    }

    [Fact]
    public void Forget_Holiday_IsOver()
    {
        Array.Fill(_counts, 4);
        Pass(hours: 6);
        Assert.True(_day[0] < 0.7);
        _day.Forget();
        Assert.Equal(1, _day[0]);
    }

    [Fact]
    public void UsualRates_Holiday_AreLowByNoonAndBackTheNextDay()
    {
        var first = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 3600;
        var holiday = first + (28 * HoursADay);
        var rates = new UsualRates(new SeriesLayout(_services.Graph));
        _services.Watch(rates, first, (28 * HoursADay) + 12, PerMinute);
        Assert.InRange(rates.At(0, ((holiday + 12) * 60) - 1) / PerMinute(0, holiday), 0.9, 1.35);
        _services.Watch(rates, holiday + 12, 24, PerMinute);
        Assert.InRange(rates.At(0, ((holiday + 36) * 60) - 1) / PerMinute(0, first), 0.85, 1.1);

        double PerMinute(int service, long hour) => service < Services / 2 && hour >= holiday && hour < holiday + HoursADay ? 0.2 : 0.4;
    }

    // What is usual already includes the factor, as it does where it is used.
    private void Pass(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            float[] usual = [.. _usual.Select((u, s) => (float)(u * _day[s]))];
            _day.Learn(_counts, usual, _suspect);
        }
    }
}
