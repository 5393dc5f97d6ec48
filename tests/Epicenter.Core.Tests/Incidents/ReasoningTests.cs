using Epicenter.Core.Checkpoints;
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

    [Fact]
    public void Hypothesis_SavedAndLoaded_IsTheSame()
    {
        var written = new Hypothesis("north/hall", 0.4, 9, 5, 1, [])
        {
            Contrast = new Contrast(new Tally(5, 3, 1), 2, 20, [new Apart("north/hall/storage", new Tally(0, 4, 2))]),
            Services = [new ServiceEvidence("shop-1", true, 7.5, 0.9, 0.2, 1.5)],
            Turns = [new Turn(TurnKind.TurnsOutFine, "shop-1", 3.5, 0.6)],
        };
        var writer = new CheckpointWriter();
        written.Save(writer);
        var read = Hypothesis.Load(new CheckpointReader(writer.Written));
        Assert.Equal(written.Contrast.On, read.Contrast!.On);
        Assert.Equal((2, 20), (read.Contrast.OffFailing, read.Contrast.Off));
        Assert.Equal(written.Contrast.Apart, read.Contrast.Apart);
        Assert.Equal(written.Services, read.Services);
        Assert.Equal(written.Turns, read.Turns);
    }

    private static Incident Shops() =>
        new Crowd(10).Trickle(26).Surge(Town.Shops, Lead, Lead + 60, 2, Symptom.Connection, Symptom.Website).Watched(25).Snapshot().Incidents.Single();
}
