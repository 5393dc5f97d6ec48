using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class CoincidenceTests
{
    [Fact]
    public void LogOdds_BeganAtOnce_IsLessLikelyThanOverHours() =>
        Assert.True(Coincidence.LogOdds(Failing(1000, 1001, 1002), Nowhere, Nobody) < Coincidence.LogOdds(Failing(1000, 1050, 1110), Nowhere, Nobody) - 2);

    [Fact]
    public void LogOdds_WatchedFromOnePlace_IsLikelierThanOfStrangers()
    {
        var failing = Failing(1000, 1001, 1002, 1003);
        var strangers = Coincidence.LogOdds(failing, Nowhere, Nobody);
        Assert.True(Coincidence.LogOdds(failing, _ => 7, Nobody) > strangers + 10);
        Assert.Equal(strangers, Coincidence.LogOdds(failing, e => (ulong)e.Service + 1, Nobody), 1e-9);
    }

    private static ulong Nowhere(Episode episode) => 0;

    private static double Nobody(Episode loudest, Episode service) => 0;

    private static Episode[] Failing(params long[] onsets) => [.. onsets.Select((onset, i) => new Episode(i, onset, onset) { PeakEvidence = 9 })];
}
