using System.Net;

namespace Epicenter.Server.Tests.Operations;

public sealed class PagesTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/services/delta", HttpStatusCode.OK)]
    [InlineData("/report/delta?sent=1", HttpStatusCode.OK)]
    [InlineData("/about/errors", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task Get_Page_IsHtmlThatLoadsNothingFromElsewhere(string address, HttpStatusCode expected)
    {
        using var response = await _server.Client.GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_OfTheInterface_IsStillAProblem() =>
        await _server.Client.DeleteAsync("/api/v1/services/delta").ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");

    [Fact]
    public async Task Get_UnknownOfTheInterface_IsStillAProblem() =>
        await _server.Client.GetAsync("/api/v1/nothing").ProblemAsync(HttpStatusCode.NotFound, "not-found");
}
