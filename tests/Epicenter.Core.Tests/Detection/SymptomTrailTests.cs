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

    private static double[] TallyOf(SymptomTrail trail, int service)
    {
        var tally = new double[7];
        trail.Tally(service, Minute, tally);
        return tally;
    }
}
