namespace Epicenter.Core.Tests.Incidents;

public sealed class CaseOpeningTests
{
    private const int LeadHours = 24;

    // Six people in six minutes on a service that is reported every forty: something, and not much.
    private readonly Crowd _crowd = new Crowd(3).Trickle(LeadHours + 2).Surge(["loner-1"], LeadHours * 60, (LeadHours * 60) + 6, 1);

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(10, 1)]
    public void LoneService_SmallRise_OpensAsTheDialHasIt(double falseOpeningsAYear, int incidents) =>
        Assert.Equal(incidents, _crowd.Watched(LeadHours + 2, Dial(falseOpeningsAYear)).Snapshot().Incidents.Length);

    [Fact]
    public void LoneService_RestoredWithAHigherDial_OpensByThat()
    {
        var observatory = Observatory.Restore(Town.Graph, _crowd.Watched(LeadHours, Dial(0.2)).Save(), Dial(10));
        foreach (var report in _crowd.Reports.SkipWhile(r => r.At < Crowd.Start.AddHours(LeadHours)))
        {
            observatory.Accept(report);
        }

        Assert.Single(observatory.Snapshot().Incidents);
    }

    // The other is suspected too, and too little to open itself.
    [Fact]
    public void LoneService_BurstNobodyFollowsUp_OpensNothingWhileAnotherIsHeardOf()
    {
        const int Lead = LeadHours * 60;
        var crowd = new Crowd(3).Trickle(LeadHours).Surge(["loner-1"], Lead, Lead + 2, 3).Surge(["loner-2"], Lead, Lead + 4, 1);
        Assert.Empty(crowd.Watched(LeadHours + 2, Dial(10)).Snapshot().Incidents);
    }

    private static ObservatoryOptions Dial(double falseOpeningsAYear) => new() { FalseOpeningsAYear = falseOpeningsAYear };
}
