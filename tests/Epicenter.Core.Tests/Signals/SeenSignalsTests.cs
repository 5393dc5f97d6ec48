using CsCheck;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Signals;

public sealed class SeenSignalsTests
{
    private const int Day = 24 * 60;

    [Fact]
    public void Add_AnyFingerprints_AnswersLikeASet() =>
        Gen.ULong[0, 5000].Array[0, 5000].Sample(
            fingerprints =>
            {
                var (seen, set) = (new SeenSignals(), new HashSet<ulong>());
                return fingerprints.All(f => seen.Add(f, 10) == set.Add(f == 0 ? 1 : f));
            },
            iter: 50);

    [Fact]
    public void Add_NextDay_IsStillKnown()
    {
        var seen = new SeenSignals();
        Assert.True(seen.Add(7, Day - 1));
        Assert.False(seen.Add(7, Day));
    }

    [Fact]
    public void Add_TwoDaysLater_IsForgotten()
    {
        var seen = new SeenSignals();
        seen.Add(7, 0);
        Assert.True(seen.Add(7, 2 * Day));
    }
}
