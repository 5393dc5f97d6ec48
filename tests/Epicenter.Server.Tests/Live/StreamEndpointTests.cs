namespace Epicenter.Server.Tests.Live;

public sealed class StreamEndpointTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Get_FirstTime_StartsFromTheStateAndFollowsTheTicks()
    {
        using var stream = await EventStream.OpenAsync(_server.Client);
        Assert.Equal("state", (await stream.NextAsync()).Kind);

        await _server.AdvanceAsync(TimeSpan.FromMinutes(1));

        var tick = await stream.NextAsync();
        Assert.Equal("tick", tick.Kind);
        Assert.Equal("2026-06-08T12:01:00Z", (string?)tick.Data["at"]);
    }

    [Fact]
    public async Task Get_WithLastEventId_GoesOnWithoutAGap()
    {
        StreamEvent seen;
        using (var stream = await EventStream.OpenAsync(_server.Client))
        {
            await stream.NextAsync();
            await _server.AdvanceAsync(TimeSpan.FromMinutes(1));
            seen = await stream.NextAsync();
        }

        for (var minute = 0; minute < 5; minute++)
        {
            await _server.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        using var resumed = await EventStream.OpenAsync(_server.Client, seen.Id);
        for (var minute = 2; minute <= 6; minute++)
        {
            var tick = await resumed.NextAsync();
            Assert.Equal(("tick", $"2026-06-08T12:0{minute}:00Z"), (tick.Kind, (string?)tick.Data["at"]));
        }
    }

    [Theory]
    [InlineData("another-run-7")]
    [InlineData("1-1")]
    [InlineData("nonsense")]
    public async Task Get_WithAnIdOfAnotherRun_StartsFromTheState(string id)
    {
        using var stream = await EventStream.OpenAsync(_server.Client, id);

        Assert.Equal("state", (await stream.NextAsync()).Kind);
    }

    [Fact]
    public async Task Get_NothingHappensForALongTime_SaysThatItIsStillHere()
    {
        using var response = await _server.Client.GetAsync(new Uri("/api/v1/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        _server.Time.Advance(TimeSpan.FromSeconds(21));
        string? line;
        do
        {
            line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        while (line is not (null or ": still here"));

        Assert.NotNull(line);
    }

    [Fact]
    public async Task Stop_WithOpenStreams_EndsThemRatherThanWait()
    {
        using var stream = await EventStream.OpenAsync(_server.Client);
        await stream.NextAsync();

        await _server.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<EndOfStreamException>(stream.NextAsync);
    }
}
