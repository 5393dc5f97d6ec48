using System.Collections.Immutable;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class DemandSurgeTests
{
    // Website, app, login, payment, connection, slow, other.
    private static readonly int[] s_surge = [13, 1, 0, 21, 0, 24, 1];

    [Fact]
    public void Weigh_SlowAndPaymentAtOneService_IsVeryLikely() => Assert.InRange(Probability(s_surge), 0.9, 0.999);

    [Theory]
    [InlineData(17, 17, 8, 3, 8, 5, 2)]
    [InlineData(0, 0, 0, 60, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 60, 0)]
    [InlineData(2, 4, 50, 1, 1, 1, 1)]
    [InlineData(10, 4, 0, 0, 40, 6, 0)]
    [InlineData(20, 15, 0, 0, 0, 25, 0)]
    public void Weigh_ComplaintsOfAnotherFailure_IsUnlikely(params int[] complaints) => Assert.InRange(Probability(complaints), 0, 0.05);

    [Fact]
    public void Weigh_NothingButSomethingElse_IsTheBaseRate() => Assert.Equal(Priors.SurgeShare, Probability([0, 0, 0, 0, 0, 0, 40]), 1e-12);

    [Fact]
    public void Weigh_ThousandsOfReports_CountAsSixty() =>
        Assert.Equal(Probability(s_surge), Probability([.. s_surge.Select(c => 100 * c)]), 1e-9);

    [Fact]
    public void Weigh_OtherServicesOrANotice_SpeakAgainst()
    {
        var alone = Probability(s_surge);
        var belief = Weigh(s_surge, ["shop-1", "shop-2"], notice: 2);
        Assert.True(belief.Probability < alone);
        Assert.Equal(["shop-1", "shop-2"], Assert.Single(belief.Grounds, g => g.Kind == GroundKind.Companions).Subjects);
        Assert.Equal(-2, Assert.Single(belief.Grounds, g => g.Kind == GroundKind.OutageNotice).Weight);
        Assert.True(Weigh(s_surge, ["shop-1"], 0).Probability < alone && Weigh(s_surge, [], 2).Probability < alone);
    }

    [Fact]
    public void Weigh_ServiceIsOnlyPerhapsTheCause_NeverExceedsThat() => Assert.InRange(Weigh(s_surge, [], 0, itself: 0.4).Probability, 0.3, 0.4);

    private static double Probability(int[] complaints) => Weigh(complaints, [], 0).Probability;

    private static MechanismBelief Weigh(int[] complaints, ImmutableArray<string> companions, double notice, double itself = 1)
    {
        var episode = new Episode(0, 1000, 1000);
        Array.ConvertAll(complaints, c => (double)c).CopyTo(episode.Symptoms, 0);
        return DemandSurge.Weigh(itself, new SymptomFit([episode]), companions, notice);
    }
}
