using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class CoincidenceTests
{
    [Fact]
    public void LogOdds_BeganAtOnce_IsLessLikelyThanOverHours() =>
        Assert.True(new Coincidence(Nowhere, Nobody).LogOdds(Failing(1000, 1001, 1002)) < new Coincidence(Nowhere, Nobody).LogOdds(Failing(1000, 1050, 1110)) - 2);

    [Fact]
    public void LogOdds_WatchedFromOnePlace_IsLikelierThanOfStrangers()
    {
        var failing = Failing(1000, 1001, 1002, 1003);
        var strangers = new Coincidence(Nowhere, Nobody).LogOdds(failing);
        Assert.True(new Coincidence(_ => 7, Nobody).LogOdds(failing) > strangers + 10);
        Assert.Equal(strangers, new Coincidence(e => (ulong)e.Service + 1, Nobody).LogOdds(failing), 1e-9);
    }

    private static ulong Nowhere(Episode episode) => 0;

    private static double Nobody(Episode loudest, Episode service) => 0;

    private static Episode[] Failing(params long[] onsets) => [.. onsets.Select((onset, i) => new Episode(i, onset, onset) { PeakEvidence = 9 })];
}
