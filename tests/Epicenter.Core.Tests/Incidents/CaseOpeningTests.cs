namespace Epicenter.Core.Tests.Incidents;

public sealed class CaseOpeningTests
{
    // Six people in six minutes on a service that is reported every forty: something, and not much.
    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(10, 1)]
    public void LoneService_SmallRise_OpensAsTheDialHasIt(double falseOpeningsAYear, int incidents)
    {
        const int Lead = 24 * 60;
        var observatory = new Crowd(3).Trickle(26).Surge(["loner-1"], Lead, Lead + 6, 1)
            .Watched(26, new ObservatoryOptions { FalseOpeningsAYear = falseOpeningsAYear });
        Assert.Equal(incidents, observatory.Snapshot().Incidents.Length);
    }
}
