namespace Epicenter.Server.Tests.Api;

public sealed class ApiDescriptionTests
{
    private static readonly string[] Operations = ["get", "post", "head"];

    [Fact]
    public async Task OpenApi_EveryEndpoint_IsDescribed()
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.StartAsync(folder);

        var document = await server.Client.GetAsync("/openapi/v1.json").JsonAsync();

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        var paths = document["paths"]!.AsObject();
        Assert.Equal(
            [
                "/api/v1/acts", "/api/v1/entities/{id}", "/api/v1/incidents", "/api/v1/incidents/{id}", "/api/v1/incidents/{id}/acts",
                "/api/v1/incidents/{id}/events", "/api/v1/mutes", "/api/v1/purges", "/api/v1/reports",
                "/api/v1/services", "/api/v1/services/{id}", "/api/v1/services/{id}/series", "/api/v1/signals", "/api/v1/stream",
                "/api/v2/components.json", "/api/v2/incidents.json", "/api/v2/incidents/unresolved.json", "/api/v2/scheduled-maintenances.json",
                "/api/v2/status.json", "/api/v2/summary.json",
                "/healthz", "/metrics", "/readyz",
            ],
            paths.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.All(
            paths.SelectMany(p => p.Value!.AsObject().Where(o => Operations.Contains(o.Key))),
            operation => Assert.NotEmpty((string)operation.Value!["summary"]!));
    }
}
