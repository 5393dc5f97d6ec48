using Epicenter.Core.Catalog;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class ProfilesTests
{
    public static TheoryData<Mechanism> Named => [.. PostMortems.Named];

    [Theory]
    [MemberData(nameof(Named))]
    public void Profiles_OfAMechanism_SumToOne(Mechanism mechanism)
    {
        double[] sums =
        [
            StageProfiles.Of(mechanism).Sum(), CourseProfiles.Rise(mechanism).Sum(), CourseProfiles.Spread(mechanism).Sum(),
            CourseProfiles.Return(mechanism).Sum(), CourseProfiles.Within(mechanism).Sum(), MechanismProfiles.Of(mechanism, null).Sum(),
            .. Enum.GetValues<ComponentClass>().Select(c => MechanismProfiles.Of(mechanism, c).Sum()),
        ];
        Assert.All(sums, sum => Assert.Equal(1, sum, 1e-9));
    }

    [Fact]
    public void PostMortems_ByScope_AreAsManyAsInAll() =>
        Assert.All(PostMortems.Named, m => Assert.Equal(PostMortems.OfAll[(int)m], PostMortems.ScopeOf(m).One + PostMortems.ScopeOf(m).Many));
}
