using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Causes;

namespace Epicenter.Server.Tests.Pages.Causes;

public sealed class SharedReasonsTests
{
    private static readonly Ground s_fail = new(GroundKind.DependantsFail, 48, ["ring", "venmo"], 19, 23);
    private static readonly Ground s_symptoms = new(GroundKind.Symptoms, 6, ["connection"], 1, 0);

    [Fact]
    public void Of_TheLeadingItself_TellsAll() =>
        Assert.Equal([(s_fail, false), (s_symptoms, false)], SharedReasons.Of([s_fail, s_symptoms], []).Rest);

    [Fact]
    public void Of_ARivalWithTheSameReasons_SaysSoOnce()
    {
        var (fail, symptoms, more) = (s_fail with { Weight = 40 }, s_symptoms with { Weight = 2 }, new Ground(GroundKind.BaseRate, 1, [], 0, 0));
        var told = SharedReasons.Of([fail, more, symptoms], [[s_fail, s_symptoms]]);
        Assert.Equal([fail, symptoms], told.Same);
        Assert.Equal(1, told.Number);
        Assert.Equal([(more, false)], told.Rest);
    }

    [Fact]
    public void Of_ARivalWithSomeOfTheReasons_NamesThemWithoutRepeatingWhom()
    {
        var told = SharedReasons.Of([s_fail], [[s_fail, s_symptoms]]);
        Assert.Empty(told.Same);
        Assert.Equal([(s_fail, true)], told.Rest);
    }

    [Fact]
    public void Of_ARivalThatOtherServicesSpeakFor_TellsItInFull()
    {
        var others = s_fail with { Count = 18 };
        Assert.Equal([(others, false)], SharedReasons.Of([others], [[s_fail]]).Rest);
    }

    [Fact]
    public void Of_ARivalLikeAnotherRival_PointsToTheOneThatSaysMost()
    {
        var seldom = new Ground(GroundKind.BaseRate, -1, [], 0, 0);
        var told = SharedReasons.Of([s_fail, s_symptoms], [[seldom], [s_fail], [s_fail, s_symptoms], [s_symptoms, s_fail]]);
        Assert.Equal(3, told.Number);
        Assert.Empty(told.Rest);
    }
}
