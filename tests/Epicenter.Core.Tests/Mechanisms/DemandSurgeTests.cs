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
    public void Of_SlowAndPaymentAtOneService_IsVeryLikely() => Assert.InRange(Probability(s_surge), 0.9, 0.999);

    [Theory]
    [InlineData(17, 17, 8, 3, 8, 5, 2)]
    [InlineData(0, 0, 0, 60, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 60, 0)]
    [InlineData(2, 4, 50, 1, 1, 1, 1)]
    [InlineData(10, 4, 0, 0, 40, 6, 0)]
    [InlineData(20, 15, 0, 0, 0, 25, 0)]
    public void Of_ComplaintsOfAnotherFailure_IsUnlikely(params int[] complaints) => Assert.InRange(Probability(complaints), 0, 0.05);

    [Fact]
    public void Of_NothingButSomethingElse_IsTheBaseRate() => Assert.Equal(Priors.SurgeShare, Probability([0, 0, 0, 0, 0, 0, 40]), 1e-12);

    [Fact]
    public void Of_ThousandsOfReports_CountAsSixty() =>
        Assert.Equal(Probability(s_surge), Probability([.. s_surge.Select(c => 100 * c)]), 1e-9);

    [Fact]
    public void Of_OtherServicesOrANotice_SpeakAgainst()
    {
        var alone = Probability(s_surge);
        var grounds = Score(s_surge, ["shop-1", "shop-2"], notice: 2).GroundsOf(Mechanism.DemandSurge);
        Assert.Equal(["shop-1", "shop-2"], Assert.Single(grounds, g => g.Kind == GroundKind.Companions).Subjects);
        Assert.Equal(-2, Assert.Single(grounds, g => g.Kind == GroundKind.OutageNotice).Weight, 1e-9);
        Assert.True(Probability(s_surge, ["shop-1"]) < alone && Probability(s_surge, notice: 2) < alone);
    }

    [Fact]
    public void Of_AnotherMechanism_IsNotToldOfIt() =>
        Assert.DoesNotContain(Score(s_surge, ["shop-1"], 2).GroundsOf(Mechanism.Release), g => g.Kind is GroundKind.Companions or GroundKind.OutageNotice or GroundKind.Symptoms);

    private static double Probability(int[] complaints, ImmutableArray<string>? companions = null, double notice = 0) =>
        Score(complaints, companions ?? [], notice).Of(Mechanism.DemandSurge);

    private static MechanismScore Score(int[] complaints, ImmutableArray<string> companions, double notice)
    {
        var episode = new Episode(0, 1000, 1000);
        Array.ConvertAll(complaints, c => (double)c).CopyTo(episode.Symptoms, 0);
        Town.Graph.TryGetEntity("shop-1", out var shop);
        return new MechanismScore(1, new BaseRates(Town.Graph).Of(shop), [.. DemandSurge.Of(new SymptomFit([episode]), companions, notice)], []);
    }
}
