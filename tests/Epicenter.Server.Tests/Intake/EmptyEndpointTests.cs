using System.Net;

namespace Epicenter.Server.Tests.Intake;

public sealed class EmptyEndpointTests
{
    [Theory]
    [InlineData(true, HttpStatusCode.Accepted)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task Post_OnlyWithBench_IsDropped(bool bench, HttpStatusCode expected)
    {
        using var folder = new TempFolder();
        await using var server = await RunningServer.StartAsync(folder, bench);
        using var body = new StringContent("anything");

        using var response = await server.Client.PostAsync("/api/v1/_empty", body);

        Assert.Equal(expected, response.StatusCode);
    }
}
