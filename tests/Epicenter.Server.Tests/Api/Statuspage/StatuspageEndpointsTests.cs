using System.Text.Json.Nodes;
using Epicenter.Server.Tests.Pages;
using Epicenter.Server.Tests.Pages.Fakes;

namespace Epicenter.Server.Tests.Api.Statuspage;

/// <summary>The members and words that Statuspage documents for its public API, by which programs read it.</summary>
public sealed class StatuspageEndpointsTests
{
    private static readonly string[] s_page = ["id", "name", "url", "time_zone", "updated_at"];
    private static readonly string[] s_component =
    [
        "id", "name", "status", "created_at", "updated_at", "position", "description", "showcase", "start_date", "group_id", "page_id", "group", "only_show_if_degraded",
    ];

    private static readonly string[] s_incident =
    [
        "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact", "shortlink", "started_at", "page_id", "incident_updates", "components",
    ];

    private static readonly string[] s_update =
    [
        "id", "status", "body", "incident_id", "created_at", "updated_at", "display_at", "affected_components", "deliver_notifications", "custom_tweet", "tweet_id",
    ];

    private static readonly string[] s_componentStates = ["operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance"];
    private static readonly string[] s_incidentStates = ["investigating", "identified", "monitoring", "resolved", "postmortem"];
    private static readonly string[] s_impacts = ["none", "minor", "major", "critical"];

    [Theory]
    [InlineData(nameof(FakeWorld.Quiet))]
    [InlineData(nameof(FakeWorld.Fresh))]
    [InlineData(nameof(FakeWorld.Several))]
    [InlineData(nameof(FakeWorld.UnknownCause))]
    [InlineData(nameof(FakeWorld.Hostile))]
    public async Task Summary_InEveryWorld_HasTheDocumentedShape(string world)
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Called(world));
        var summary = await ReadAsync(host, "/api/v2/summary.json");
        Assert.Equal(["page", "components", "incidents", "scheduled_maintenances", "status"], Names(summary));
        Assert.Equal(s_page, Names(summary["page"]));
        Assert.Equal(["indicator", "description"], Names(summary["status"]));
        Assert.Contains((string)summary["status"]!["indicator"]!, s_impacts);
        Assert.Empty(summary["scheduled_maintenances"]!.AsArray());
        Assert.All(summary["components"]!.AsArray(), CheckComponent);
        Assert.All(summary["incidents"]!.AsArray(), CheckIncident);
        Assert.DoesNotContain("resolved", summary["incidents"]!.AsArray().Select(i => (string)i!["status"]!));
    }

    [Fact]
    public async Task Status_WhileARegionFails_SaysSo()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var answer = await ReadAsync(host, "/api/v2/status.json");
        Assert.Equal(["page", "status"], Names(answer));
        Assert.Equal("major", (string)answer["status"]!["indicator"]!);
        Assert.Equal("AWS N. Virginia (us-east-1) is very likely failing.", (string)answer["status"]!["description"]!);
    }

    [Fact]
    public async Task Status_WhileAllIsQuiet_IsNone()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Quiet);
        Assert.Equal("none", (string)(await ReadAsync(host, "/api/v2/status.json"))["status"]!["indicator"]!);
    }

    [Fact]
    public async Task Components_EachState_IsTranslated()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.OneIncident);
        var components = (await ReadAsync(host, "/api/v2/components.json"))["components"]!.AsArray().ToDictionary(c => (string)c!["id"]!, c => (string)c!["status"]!);
        Assert.Equal("major_outage", components["ring"]);
        Assert.Equal("degraded_performance", components["quiet-01"]);
        Assert.Equal("operational", components["quiet-02"]);
        Assert.Equal("operational", components["quiet-03"]);
        Assert.Contains("partial_outage", components.Values);
    }

    [Fact]
    public async Task Incidents_All_HaveTheDocumentedShapeNewestFirst()
    {
        await using var host = await PageHost.StartAsync(FakeWorld.Several);
        var incidents = (await ReadAsync(host, "/api/v2/incidents.json"))["incidents"]!.AsArray();
        Assert.All(incidents, CheckIncident);
        Assert.Equal(3, incidents.Count);
        Assert.Contains("resolved", incidents.Select(i => (string)i!["status"]!));
        Assert.Equal(2, (await ReadAsync(host, "/api/v2/incidents/unresolved.json"))["incidents"]!.AsArray().Count);
        Assert.Empty((await ReadAsync(host, "/api/v2/scheduled-maintenances.json"))["scheduled_maintenances"]!.AsArray());
    }

    private static void CheckComponent(JsonNode? component)
    {
        Assert.Equal(s_component, Names(component));
        Assert.Contains((string)component!["status"]!, s_componentStates);
    }

    private static void CheckIncident(JsonNode? incident)
    {
        Assert.Equal(s_incident, Names(incident));
        Assert.Contains((string)incident!["status"]!, s_incidentStates);
        Assert.Contains((string)incident["impact"]!, s_impacts);
        Assert.All(incident["components"]!.AsArray(), CheckComponent);
        Assert.All(incident["incident_updates"]!.AsArray(), update =>
        {
            Assert.Equal(s_update, Names(update));
            Assert.Contains((string)update!["status"]!, s_incidentStates);
        });
        var times = incident["incident_updates"]!.AsArray().Select(u => (string)u!["created_at"]!).ToArray();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
    }

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(m => m.Key);

    private static async Task<JsonNode> ReadAsync(PageHost host, string path) => JsonNode.Parse(await host.ReadAsync(path))!;
}
