using CsCheck;
using Epicenter.Core.Detection;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Detection;

public sealed class SymptomTrailTests
{
    private const long Minute = 30_000_000;

    [Fact]
    public void Tally_AfterAFloodOnALaterService_StillTellsTheFirstService()
    {
        var trail = new SymptomTrail(services: 2);
        trail.Add(Minute, 0, Symptom.Login, 1);
        for (var i = 0; i < SymptomTrail.Capacity - 1; i++)
        {
            trail.Add(Minute, 1, Symptom.Slow, 1);
        }

        Assert.Equal(1, TallyOf(trail, 0)[(int)Symptom.Login]);
        Assert.Equal(SymptomTrail.Capacity - 1, TallyOf(trail, 1)[(int)Symptom.Slow]);
    }

    [Fact]
    public void Tally_OfMoreThanItHolds_TellsTheLatest()
    {
        var trail = new SymptomTrail(services: 2);
        trail.Add(Minute, 0, Symptom.Login, 1);
        for (var i = 0; i < SymptomTrail.Capacity; i++)
        {
            trail.Add(Minute, 1, Symptom.Slow, 1);
        }

        Assert.Equal(0, TallyOf(trail, 0)[(int)Symptom.Login]);
        Assert.Equal(SymptomTrail.Capacity, TallyOf(trail, 1)[(int)Symptom.Slow]);
    }

    [Fact]
    public void Tally_OfReportsBeforeTheMinuteAskedFor_LeavesThemOut()
    {
        var trail = new SymptomTrail(services: 1);
        trail.Add(Minute, 0, Symptom.Login, 1);
        trail.Add(Minute + 1, 0, Symptom.Payment, 0.5f);

        var tally = new double[7];
        trail.Tally(0, Minute + 1, tally);

        Assert.Equal(0.5, tally.Sum());
        Assert.Equal(0.5, tally[(int)Symptom.Payment]);
    }

    [Fact]
    public void Tally_OfReportsOverHours_KnowsAllOfTheLastTwelve() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 9]).Array[0, 20_000].Sample(reports =>
        {
            var trail = new SymptomTrail(services: 4);
            var minute = Minute;
            var all = new List<(long Minute, int Service, int Symptom)>();
            foreach (var (service, symptom, lot) in reports)
            {
                minute += lot == 0 ? 1 : 0;
                trail.Add(minute, service, (Symptom)symptom, 1);
                all.Add((minute, service, symptom));
            }

            var since = minute - (12 * 60) + 1;
            return Enumerable.Range(0, 4).All(service =>
            {
                var tally = new double[7];
                trail.Tally(service, since, tally);
                return tally.SequenceEqual(Enumerable.Range(0, 7).Select(symptom => (double)all.Count(r => r.Minute >= since && r.Service == service && r.Symptom == symptom)));
            });
        },
        iter: 20);

    [Fact]
    public void Tally_OfReportsOfDays_ForgetsThemForLaterOnes()
    {
        var trail = new SymptomTrail(services: 1);
        const int Days = 10;
        for (var minute = 0; minute < Days * 24 * 60; minute++)
        {
            trail.Add(Minute + minute, 0, Symptom.Login, 1);
        }

        Assert.InRange(TallyOf(trail, 0).Sum(), 12 * 60, 2 * 24 * 60);
    }

    private static double[] TallyOf(SymptomTrail trail, int service)
    {
        var tally = new double[7];
        trail.Tally(service, Minute, tally);
        return tally;
    }
}
