using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Localization;

public sealed class SymptomProfilesTests
{
    [Fact]
    public void Of_EveryClass_IsADistribution()
    {
        foreach (var componentClass in Enum.GetValues<ComponentClass>())
        {
            var profile = SymptomProfiles.Of(componentClass).ToArray();
            Assert.Equal(1, profile.Sum(), 1e-9);
            Assert.All(profile, p => Assert.InRange(p, 0.001, 1));
        }

        Assert.Equal(1, SymptomProfiles.Everyday.ToArray().Sum(), 1e-9);
        Assert.Equal(1, SymptomProfiles.DemandSurge.ToArray().Sum(), 1e-9);
    }

    // Or complaints of something else would speak for or against a surge.
    [Fact]
    public void DemandSurge_SomethingElse_IsAsEveryDay() =>
        Assert.Equal(SymptomProfiles.Everyday[(int)Symptom.Other], SymptomProfiles.DemandSurge[(int)Symptom.Other], 1e-12);

    [Fact]
    public void LogLikelihood_CountsLikeTheProfile_BeatAnyOther()
    {
        foreach (var truth in Enum.GetValues<ComponentClass>())
        {
            var counts = SymptomProfiles.Of(truth).ToArray().Select(p => 60 * p).ToArray();
            var best = Enum.GetValues<ComponentClass>().MaxBy(c => SymptomProfiles.LogLikelihood(counts, SymptomProfiles.Of(c), 30));
            Assert.Equal(truth, best);
        }
    }

    [Fact]
    public void LogLikelihood_NoCounts_SaysNothing() =>
        Assert.Equal(0, SymptomProfiles.LogLikelihood(new double[7], SymptomProfiles.Everyday, 30), 1e-12);
}
