namespace Epicenter.Server.Tests.Operations;

public sealed class KeptPagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_AskedTwice_IsKeptUntilTheObservatorySaysSomethingNew()
    {
        await using var server = await RunningServer.StartAsync(_folder);
        await server.ReportAsync(new { service = "disney-plus", symptom = "login" });
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        var (first, again) = (await AskAsync(server, "/services?lang=en"), await AskAsync(server, "/services?lang=en"));
        Assert.Null(first.Age);
        Assert.NotNull(again.Age);
        Assert.Equal(first.Html, again.Html);
        Assert.Null((await AskAsync(server, "/services?lang=de")).Age);

        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Null((await AskAsync(server, "/services?lang=en")).Age);
    }

    [Theory]
    [InlineData("/report/disney-plus")]
    [InlineData("/observatory")]
    public async Task Page_ThatIsEveryonesOwn_IsNotKept(string path)
    {
        await using var server = await RunningServer.StartAsync(_folder);
        await AskAsync(server, path);
        Assert.Null((await AskAsync(server, path)).Age);
    }

    [Fact]
    public async Task Page_Kept_IsAsSafeAsANewOne()
    {
        await using var server = await RunningServer.StartAsync(_folder);
        await AskAsync(server, "/");
        using var kept = await server.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotNull(kept.Headers.Age);
        Assert.Contains("frame-ancestors 'none'", kept.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", kept.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Observatory_Page_TellsItsParts()
    {
        await using var server = await RunningServer.StartAsync(_folder);
        await server.ReportAsync(new { service = "disney-plus", symptom = "login" });
        await server.AdvanceAsync(TimeSpan.FromMinutes(1));
        var html = (await AskAsync(server, "/observatory?lang=en")).Html;
        Assert.Contains("The observatory is well.", html, StringComparison.Ordinal);
        Assert.Contains("Signals ever taken", html, StringComparison.Ordinal);
        Assert.Contains("one signal", html, StringComparison.Ordinal);
    }

    private static async Task<(string Html, TimeSpan? Age)> AskAsync(RunningServer server, string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Age);
    }
}
