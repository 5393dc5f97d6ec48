using Epicenter.Core.Detection;
using System.Text.Json;
using CsCheck;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests;

public sealed class ObservatoryTests
{
    private const int Lead = 12 * 60;

    [Fact]
    public void Accept_SameSignalsTwice_SameBytes() =>
        Assert.Equal(Told(Outage(1).Watched(15)), Told(Outage(1).Watched(15)));

    [Fact]
    public void Accept_SignalsOfAMinuteInAnyOrder_SameBytes() =>
        Gen.UInt.Sample(
            shuffle =>
            {
                var observatory = new Observatory(Town.Graph);
                var state = shuffle;
                var reports = Outage(2).Reports
                    .Select(r => (Report: r, Minute: r.At.UtcTicks / TimeSpan.TicksPerMinute, Key: state = (state * 1664525) + 1013904223))
                    .OrderBy(x => x.Minute).ThenBy(x => x.Key)
                    .Select(x => x.Report with { ReceivedAt = new DateTimeOffset((x.Minute * TimeSpan.TicksPerMinute) + TimeSpan.TicksPerSecond, TimeSpan.Zero) });
                foreach (var report in reports)
                {
                    observatory.Accept(report);
                }

                observatory.AdvanceTo(Crowd.Start.AddHours(15));
                return Told(observatory) == Told(Outage(2).Watched(15));
            },
            iter: 5);

    [Fact]
    public void Accept_FutureCutOff_PastUnchanged()
    {
        var full = Outage(4).Watched(15).Snapshot();
        foreach (var minutes in (int[])[Lead + 5, Lead + 12, Lead + 40, Lead + 100])
        {
            var until = Crowd.Start.AddMinutes(minutes);
            var observatory = new Observatory(Town.Graph);
            foreach (var report in Outage(4).Reports.Where(r => r.At <= until))
            {
                observatory.Accept(report);
            }

            observatory.AdvanceTo(until);
            var cut = observatory.Snapshot().Incidents;
            Assert.Equal(full.Incidents.Where(i => i.OpenedAt <= until).Select(i => (i.Id, i.OpenedAt)), cut.Select(i => (i.Id, i.OpenedAt)));
            foreach (var incident in cut)
            {
                var whole = full.Incidents.Single(i => i.Id == incident.Id);
                Assert.Equal(whole.History.Where(h => h.At <= until), incident.History);
                Assert.Equal(whole.Events.Where(e => e.At <= until), incident.Events);
            }
        }
    }

    [Fact]
    public void Accept_UnknownService_IsLeftOut()
    {
        var observatory = new Observatory(Town.Graph);
        observatory.Accept(new Report { At = Crowd.Start, Service = "nobody-knows" });
        observatory.AdvanceTo(Crowd.Start.AddMinutes(5));
        Assert.Empty(observatory.Snapshot().Incidents);
    }

    [Fact]
    public void Accept_TwoMinutesLate_CountsInItsMinute()
    {
        var late = new Observatory(Town.Graph);
        foreach (var report in Outage(5).Reports.Select(r => r with { ReceivedAt = r.At.AddSeconds(r.At.Second % 2 == 0 ? 0 : 100) }).OrderBy(r => r.ReceivedAt))
        {
            late.Accept(report);
        }

        late.AdvanceTo(Crowd.Start.AddHours(15));
        var (onTime, delayed) = (OnNetwork(Outage(5).Watched(15)), OnNetwork(late));
        Assert.InRange((delayed.OpenedAt - onTime.OpenedAt).TotalMinutes, 0, 3);
        Assert.Equal(onTime.Services.Select(x => x.Id).Order(), delayed.Services.Select(x => x.Id).Order());

        static Incident OnNetwork(Observatory observatory) =>
            observatory.Snapshot().Incidents.Single(i => i.Cause.Entity == "north/hall/network");
    }

    [Fact]
    public void SeriesOf_Surge_StandsAboveTheBand()
    {
        var points = Outage(6).Watched(14).SeriesOf("shop-1");
        Assert.Contains(points, p => p.Reports > p.High && p.At >= Crowd.Start.AddMinutes(Lead - 5));
        Assert.DoesNotContain(points, p => p.Reports > 4 && p.At < Crowd.Start.AddMinutes(Lead - 5));
        Assert.True(points.Zip(points.Skip(1)).All(p => p.Second.At - p.First.At == TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void SeriesOf_FirstMinutes_AreThereAtOnce()
    {
        var observatory = new Observatory(Town.Graph);
        observatory.Accept(new Report { At = Crowd.Start.AddSeconds(5), Service = "shop-1" });
        observatory.AdvanceTo(Crowd.Start.AddMinutes(1));
        Assert.Equal(1, observatory.SeriesOf("shop-1").Sum(p => p.Reports));
        observatory.AdvanceTo(Crowd.Start.AddMinutes(30));
        Assert.Equal(1, observatory.SeriesOf("shop-1").Sum(p => p.Reports));
    }

    [Fact]
    public void SeriesOf_FromAMoment_IsTheEndOfTheWhole()
    {
        var observatory = Outage(6).Watched(14);
        var whole = observatory.SeriesOf("shop-1");
        var from = whole[^4].At.AddMinutes(2);
        Assert.Equal(whole[^4..], observatory.SeriesOf("shop-1", from));
    }

    [Fact]
    public void SeriesOf_UnknownService_SaysSo() => Assert.Throws<ArgumentException>(() => new Observatory(Town.Graph).SeriesOf("nobody"));

    [Fact]
    public void Accept_FloodWithinAMinute_CountsAllAndKeepsFew()
    {
        const int Flood = 300_000;
        var observatory = new Observatory(Town.Graph);
        for (var i = 0; i < Flood; i++)
        {
            observatory.Accept(new Report { At = Crowd.Start.AddTicks(i), Service = Town.Shops[0], Reporter = $"r{i}" });
        }

        Assert.InRange(observatory.Save().Length, 1, 20_000_000);
        observatory.AdvanceTo(Crowd.Start.AddMinutes(2));
        Assert.Equal(Flood, observatory.Snapshot().Services.Single(s => s.Service == Town.Shops[0]).Reports);
    }

    private static Crowd Outage(uint seed) => new Crowd(seed).Trickle(15).Surge(Town.Shops, Lead, Lead + 60, 2, Symptom.Connection, Symptom.Website);

    private static string Told(Observatory observatory) => JsonSerializer.Serialize(observatory.Snapshot());

    [Fact]
    public void Snapshot_OneCountryOfABusyServiceFails_IsSeenAndSaidToBeThatCountry()
    {
        var observatory = new Crowd(7).Trickle(50)
            .Abroad("loner-1", "US", hours: 50, everyMinutes: 10)
            .Abroad("loner-1", "DE", hours: 50, everyMinutes: 30, from: 49 * 60, to: 50 * 60, perMinute: 2)
            .Watched(50);
        var status = observatory.Snapshot().Services.Single(s => s.Service == "loner-1");
        Assert.Equal(ServiceState.Problem, status.State);
        Assert.Equal("DE", status.Country.ToString());
    }

    [Fact]
    public void Snapshot_FailsInEveryCountry_NamesNone()
    {
        var observatory = new Crowd(7).Trickle(50)
            .Abroad("loner-1", "US", hours: 50, everyMinutes: 5, from: 49 * 60, to: 50 * 60, perMinute: 3)
            .Abroad("loner-1", "DE", hours: 50, everyMinutes: 8, from: 49 * 60, to: 50 * 60, perMinute: 2)
            .Watched(50);
        var status = observatory.Snapshot().Services.Single(s => s.Service == "loner-1");
        Assert.Equal(ServiceState.Problem, status.State);
        Assert.False(status.Country.IsKnown);
    }
}
