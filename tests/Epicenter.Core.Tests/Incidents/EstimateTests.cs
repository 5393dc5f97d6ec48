using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

public sealed class EstimateTests
{
    private const int Lead = 24 * 60;

    private static readonly Symptom[] s_network = [Symptom.Connection, Symptom.Connection, Symptom.Website, Symptom.App];

    [Fact]
    public void Magnitude_WhileItLasts_GrowsByVersionsAndStaysWhenResolved()
    {
        var incident = Outage(2).Watched(30).Snapshot().Incidents.Single();
        Assert.True(incident.Magnitudes.Length > 3, $"{incident.Magnitudes.Length} versions");
        Assert.Equal(incident.Magnitudes.OrderBy(v => v.At), incident.Magnitudes);
        Assert.True(incident.Magnitude!.Value > incident.Magnitudes[0].Magnitude.Value);
        Assert.Equal(incident.ResolvedAt, incident.Magnitudes[^1].At);
    }

    // Whoever reports is without the service until it is repaired: at most all reporters for all of the time.
    [Fact]
    public void Magnitude_OfAnOutage_IsWithinWhatItsReportsCanMean()
    {
        var incident = Outage(2).Watched(30).Snapshot().Incidents.Single();
        var minutes = (incident.ResolvedAt!.Value - incident.BeganAt).TotalMinutes;
        var lost = incident.Magnitude!.PersonMinutes / 250;
        Assert.InRange(lost, incident.Reports * minutes / 10, incident.Reports * minutes);
    }

    [Fact]
    public void Magnitude_TwiceAsLong_IsStronger()
    {
        var brief = Outage(2, minutes: 45).Watched(30).Snapshot().Incidents.Single();
        var lengthy = Outage(2, minutes: 180).Watched(32).Snapshot().Incidents.Single();
        Assert.True(lengthy.Magnitude!.Value > brief.Magnitude!.Value + 0.3, $"{brief.Magnitude} {lengthy.Magnitude}");
    }

    [Fact]
    public void Beliefs_OfAnOutage_TellRivalsFromTheOpeningOn()
    {
        var incident = Outage(2).Watched(30).Snapshot().Incidents.Single();
        Assert.Equal(incident.OpenedAt, incident.Course[0].At);
        Assert.Equal(incident.History[0].Entity, incident.Course[0].Causes[0].Entity);
        Assert.All(incident.Course, b => Assert.InRange(b.Causes.Sum(s => s.Probability), 0.3, 1.0001));
    }

    // What is hardly ever reported, and then fell silent, is neither known to be repaired nor loud.
    [Fact]
    public void Evidence_OfASilentOutage_StaysANumber()
    {
        var observatory = new Crowd(4).Trickle(30, everyMinutes: 4000).Surge(Town.Shops, Lead, Lead + 40, 2, s_network).Watched(25);
        for (var hour = 26; hour < 40; hour++)
        {
            observatory.AdvanceTo(Crowd.Start.AddHours(hour));
            Assert.All(observatory.Snapshot().Services, s => Assert.True(double.IsFinite(s.Evidence), $"{s.Service} after {hour} h: {s.Evidence}"));
        }
    }

    private static Crowd Outage(uint seed, int minutes = 90) => new Crowd(seed).Trickle(32).Surge(Town.Shops, Lead, Lead + minutes, 1, s_network);
}
