using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Incidents;

public sealed class EarlyCausesTests
{
    private const int Shops = 40;
    private const int LeadHours = 26;

    private static readonly DateTimeOffset s_start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_lead = s_start.AddHours(LeadHours);

    private static readonly CatalogGraph s_catalog = CatalogGraph.Compile(
    [
        new Entity("north", EntityKind.Provider, "North", null, null, [], null),
        new Entity("north/network", EntityKind.Component, "Network", "north", ComponentClass.Network, [], null),
        new Entity("north/storage", EntityKind.Component, "Storage", "north", ComponentClass.Storage, [], null),
        .. Enumerable.Range(0, Shops).Select(i => Service($"shop-{i}", "north/network")),
        .. Enumerable.Range(0, Shops).Select(i => Service($"archive-{i}", "north/storage")),
    ]);

    [Fact]
    public void Open_OneUnderSuspicionAndAWordOnEachOther_OpensAndNamesWhatTheyShare()
    {
        var incidents = Watched([.. Shouted("shop-0"), .. Enumerable.Range(1, Shops - 1).Select(i => Said($"shop-{i}", i % 3))]).Snapshot().Incidents;

        Assert.Equal("north/network", Assert.Single(incidents).Cause.Entity);
    }

    [Fact]
    public void Open_OneUnderSuspicionAlone_Waits() => Assert.Empty(Watched(Shouted("shop-0")).Snapshot().Incidents);

    [Fact]
    public void Open_OneUnderSuspicionAndAWordOnThoseOfAnotherCause_Waits() =>
        Assert.Empty(Watched([.. Shouted("shop-0"), .. Enumerable.Range(0, 12).Select(i => Said($"archive-{i}", i % 3))]).Snapshot().Incidents);

    [Fact]
    public void Open_RestoredBetweenTwoMinutes_SaysTheSame()
    {
        Report[] reports = [.. Shouted("shop-0"), .. Enumerable.Range(1, Shops - 1).Select(i => Said($"shop-{i}", i % 3))];
        var whole = Watched(reports);
        var ordered = Ordered(reports);
        var before = new Observatory(s_catalog);
        foreach (var report in ordered.TakeWhile(r => r.At < s_lead.AddMinutes(2)))
        {
            before.Accept(report);
        }

        var after = Observatory.Restore(s_catalog, before.Save());
        foreach (var report in ordered.SkipWhile(r => r.At < s_lead.AddMinutes(2)))
        {
            after.Accept(report);
        }

        after.AdvanceTo(s_lead.AddMinutes(4));
        Assert.Equal(whole.Save().ToArray(), after.Save().ToArray());
    }

    // Four minutes after it began: too early for a service to open an incident alone.
    private static Observatory Watched(Report[] reports)
    {
        var observatory = new Observatory(s_catalog);
        foreach (var report in Ordered(reports))
        {
            observatory.Accept(report);
        }

        observatory.AdvanceTo(s_lead.AddMinutes(4));
        return observatory;
    }

    private static Report[] Ordered(Report[] reports) => [.. reports.Concat(Trickle()).OrderBy(r => r.At).ThenBy(r => r.Id, StringComparer.Ordinal)];

    // One report in forty minutes on every service.
    private static IEnumerable<Report> Trickle()
    {
        var random = new SeededRandom(1);
        return from service in Enumerable.Range(0, s_catalog.ServiceCount)
               from minute in Enumerable.Range(0, LeadHours * 60)
               where random.Chance(1 / 40.0)
               select At(s_catalog.Service(service).Id, s_start.AddMinutes(minute), minute);
    }

    private static Report[] Shouted(string service) => [.. Enumerable.Range(0, 4).Select(i => At(service, s_lead.AddSeconds(40 * i), i))];

    private static Report Said(string service, int minute) => At(service, s_lead.AddMinutes(minute).AddSeconds(20), minute);

    private static Report At(string service, DateTimeOffset at, int number) => new()
    {
        Id = $"{service}-{at.ToUnixTimeSeconds()}-{number}",
        At = at,
        Service = service,
        Symptom = number % 2 == 0 ? Symptom.Connection : Symptom.Website,
        Reporter = $"{service}-{at.ToUnixTimeSeconds()}-{number}",
    };

    private static Entity Service(string id, string standsOn) => new(
        id,
        EntityKind.Service,
        id,
        null,
        null,
        [new Dependency(standsOn, 0.9, "runtime", "estimate", [])],
        new ServiceProfile("shopping", [], null, []));
}
