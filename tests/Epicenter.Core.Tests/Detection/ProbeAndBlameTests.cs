using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ProbeAndBlameTests
{
    [Fact]
    public void ProbeEvidence_FailuresGrow_EvidenceGrows()
    {
        for (var failed = 0; failed < 10; failed++)
        {
            Assert.True(ProbeEvidence.LogLikelihoodRatio(failed + 1, 10) > ProbeEvidence.LogLikelihoodRatio(failed, 10));
        }
    }

    [Fact]
    public void ProbeEvidence_NoProbe_SaysNothing() => Assert.Equal(0, ProbeEvidence.LogLikelihoodRatio(0, 0));

    [Fact]
    public void ProbeEvidence_OneFailure_IsNoProof() => Assert.InRange(ProbeEvidence.LogLikelihoodRatio(1, 1), 0.5, Detector.SuspicionEvidence + 1);

    [Fact]
    public void BlameShift_NetworkKnown_FollowsWhatCameThrough()
    {
        var known = BlameShift.Expected(excess: 1000, excessThrough: 300, providerShare: 0.1, networkKnown: 1);
        Assert.Equal(BlameShift.Share * 300, known, 1e-9);
    }

    [Fact]
    public void BlameShift_NetworkUnknown_FollowsTheProvidersShare() =>
        Assert.Equal(BlameShift.Share * 100, BlameShift.Expected(1000, 0, 0.1, 0), 1e-9);

    [Fact]
    public void BlameShift_BesideACarrierThatFails_ExpectsItsCallers()
    {
        Assert.Equal(BlameShift.NeighbourShare * 1000, BlameShift.ExpectedBeside(1000), 1e-9);
        Assert.Equal(0, BlameShift.ExpectedBeside(-10));
    }

    [Fact]
    public void BlameShift_NothingUnusual_ExpectsNoBlame() => Assert.Equal(0, BlameShift.Expected(-50, -3, 0.2, 0.5));

    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(100, 1e9, 84, 117)]
    public void UsualBand_KnownDistributions_GivesTheirQuantiles(double mean, double shape, double low, double high)
    {
        var band = UsualBand.Of(mean, shape);
        Assert.InRange(band.Low, low - 1, low + 1);
        Assert.InRange(band.High, high - 1, high + 1);
    }
}
