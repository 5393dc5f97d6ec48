using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

/// <summary>What an incident is told to rest on.</summary>
public sealed class ReasoningTests
{
    private const int Lead = 24 * 60;

    [Fact]
    public void Contrast_LeadingCause_CountsOnOffAndApart()
    {
        var contrast = Shops().Cause.Contrast!;
        Assert.Equal((6, 6), (contrast.On.Failing, contrast.On.All));
        Assert.Equal((0, Town.Services.Length - 6), (contrast.OffFailing, contrast.Off));
        var apart = Assert.Single(contrast.Apart);
        Assert.Equal(("north/hall/storage", 0, 6), (apart.Entity, apart.Services.Failing, apart.Services.All));
    }

    [Fact]
    public void Services_LeadingCause_AreWeighedAgainstTheStrongestRival()
    {
        var services = Shops().Cause.Services;
        Assert.Equal(services.OrderByDescending(s => Math.Abs(s.Weight)).Select(s => s.Service), services.Select(s => s.Service));
        Assert.All(Town.Shops, shop => Assert.True(services.Single(s => s.Service == shop) is { Fails: true, Reach: > 0.8 }));
        Assert.Contains(services, s => s is { Fails: false, Evidence: < 0 });
    }

    [Fact]
    public void Turns_OfTheRegion_AreThatItsOtherServicesFail()
    {
        var region = Shops().Hypotheses.Single(h => h.Entity == "north/hall");
        Assert.NotEmpty(region.Turns);
        Assert.All(region.Turns, t => Assert.True(t.Factor >= 1.5 && t.Then > region.Probability && t.Then <= 1));
        Assert.Contains(region.Turns, t => t.Kind == TurnKind.BeginsToFail && t.Subject.StartsWith("archive-", StringComparison.Ordinal));
        Assert.Empty(Shops().Cause.Turns);
    }

    [Fact]
    public void Reasons_OfAnIncidentThatIsOver_AreThoseOfItsEnd()
    {
        var crowd = new Crowd(10).Trickle(32).Surge(Town.Shops, Lead, Lead + 60, 2, Symptom.Connection);
        var (end, later) = (crowd.Watched(30).Snapshot().Incidents.Single(), crowd.Watched(32).Snapshot().Incidents.Single());
        Assert.False(end.IsOpen);
        Assert.Equal(end.Cause.Contrast!.On, later.Cause.Contrast!.On);
        Assert.Equal(end.Cause.Services, later.Cause.Services);
    }

    private static Incident Shops() =>
        new Crowd(10).Trickle(26).Surge(Town.Shops, Lead, Lead + 60, 2, Symptom.Connection, Symptom.Website).Watched(25).Snapshot().Incidents.Single();
}
