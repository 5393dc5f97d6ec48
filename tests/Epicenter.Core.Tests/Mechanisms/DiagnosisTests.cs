using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;
using Epicenter.Core.Tests.Desk;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class DiagnosisTests
{
    private const int Lead = 24 * 60;

    [Fact]
    public void Mechanisms_OfAnyIncident_SumToOneBestFirst()
    {
        foreach (var (services, symptom) in new[] { (Town.Shops, Symptom.Connection), (Town.Offices, Symptom.Website), (Town.Loners, Symptom.App), (["cable"], Symptom.Connection) })
        {
            var incident = World([.. services], symptom).Open.Single();
            Assert.Equal(Enum.GetValues<Mechanism>().Length, incident.Mechanisms.Length);
            Assert.Equal(1, incident.Mechanisms.Sum(m => m.Probability), 1e-9);
            Assert.Equal(incident.Mechanisms.OrderByDescending(m => m.Probability), incident.Mechanisms);
            Assert.All(incident.Mechanisms, m => Assert.Equal(m.Grounds.OrderByDescending(g => Math.Abs(g.Weight)), m.Grounds));
            Assert.All(incident.Mechanisms.SelectMany(m => m.Grounds), g => Assert.True(double.IsFinite(g.Weight)));
        }
    }

    [Fact]
    public void Mechanism_OfAnInternetProvider_IsThat() =>
        Assert.Equal(Mechanism.InternetProvider, World(["cable"], Symptom.Connection).Open.Single().Mechanism?.Mechanism);

    [Theory]
    [InlineData(FailureStage.Tls, Mechanism.Certificate)]
    [InlineData(FailureStage.Dns, Mechanism.Dns)]
    public void Probes_ThatFailAtAStage_SpeakForWhatFailsThere(FailureStage stage, Mechanism mechanism)
    {
        var world = World(["shop-1"], Symptom.Website);
        var before = Held(world, mechanism);
        for (var minute = Lead + 26; minute < Lead + 32; minute++)
        {
            world.RunTo(minute);
            world.Take(new Probe { At = Desk.World.At(minute), Target = "shop-1", From = "fra", Outcome = ProbeOutcome.Failed, Failure = stage });
        }

        var incident = world.RunTo(Lead + 35).Open.Single();
        Assert.True(Held(world, mechanism) > 2 * before);
        var ground = Assert.Single(incident.Mechanisms.Single(m => m.Mechanism == mechanism).Grounds, g => g.Kind == GroundKind.ProbeStages);
        Assert.Equal((6, EnumWords.Of(stage)), (ground.Count, ground.Subjects[0]));
    }

    [Fact]
    public void Notice_ThatNamesAMechanism_SpeaksForIt()
    {
        var world = World([.. Town.Shops], Symptom.Connection);
        var before = Held(world, Mechanism.Power);
        world.Take(new Notice { At = Desk.World.At(Lead + 26), Target = "north/hall", State = NoticeState.Degraded, Title = "Increased errors", Body = "A loss of cooling in one zone.", Source = "north" });
        world.RunTo(Lead + 31);
        Assert.True(Held(world, Mechanism.Power) > 2 * before);
    }

    [Fact]
    public void Rumour_WithoutMechanism_IsLinkedByItsWords()
    {
        var world = World([.. Town.Shops], Symptom.Connection);
        world.Take(Acts.Rumour(world.Open.Single().Id, Desk.World.At(Lead + 25).AddSeconds(5), "A Russian cyberattack!"));
        var incident = world.Open.Single();
        var rumour = Assert.Single(incident.Rumours);
        Assert.Equal(Mechanism.Attack, rumour.Mechanism);
        Assert.InRange(rumour.BeliefIn(incident)!.Probability, 0.0001, 0.1);
        Assert.NotEmpty(rumour.BeliefIn(incident)!.Grounds);
    }

    [Fact]
    public void Course_OfBelief_EndsWithWhatIsBelieved()
    {
        var incident = World([.. Town.Shops], Symptom.Connection).Open.Single();
        Assert.NotEmpty(incident.Course);
        Assert.Equal(incident.Course.OrderBy(p => p.At), incident.Course);
        Assert.Equal(incident.Cause.Entity, incident.Course[^1].Causes[0].Entity);
        Assert.Equal(incident.Mechanisms[0].Mechanism, incident.Course[^1].Mechanisms[0].Mechanism);
    }

    private static double Held(World world, Mechanism mechanism) => world.Open.Single().Mechanisms.Single(m => m.Mechanism == mechanism).Probability;

    private static World World(string[] services, Symptom symptom) =>
        new World(new Crowd(5).Trickle(26).Surge(services, Lead, Lead + 60, 3, symptom, Symptom.Website)).RunTo(Lead + 25);
}
