using System.Net;
using System.Net.Sockets;
using System.Text;
using Epicenter.Server;
using Epicenter.Server.Security.Proofs;
using Microsoft.AspNetCore.Builder;

namespace Epicenter.Cli.Tests.Verbs;

/// <summary>The verbs that talk to a server, against a real one.</summary>
public sealed class RemoteVerbsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private WebApplication? _server;

    private string Address => _server!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("catalog.yaml", SmallWorld.Catalog);
        _server = EpicenterServer.Build(new ServerOptions
        {
            Urls = "http://127.0.0.1:0",
            DataFolder = _folder.File("data"),
            CatalogFolder = _folder.File("catalog.yaml"),
            BatchKey = "a key for tests",
            ProofOfWork = ProofOfWork.Always,
        });
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Report_KnownService_SolvesTheChallengeAndIsThanked()
    {
        Assert.Equal(0, await _terminal.RunAsync("report", "svc-1", "--symptom", "login", "--country", "US", "--server", Address));
        Assert.StartsWith("Thank you. Your report on svc-1 counts", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_UnknownService_SuggestsWhatWasMeant()
    {
        Assert.Equal(1, await _terminal.RunAsync("report", "svc1", "--symptom", "login", "--server", Address));
        Assert.Contains("did you mean", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BadCountry_NamesTheMember()
    {
        Assert.Equal(1, await _terminal.RunAsync("report", "svc-1", "--symptom", "login", "--country", "usa", "--server", Address));
        Assert.Contains("country must be an ISO 3166-1 code", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AllIsWell_EndsWith0()
    {
        Assert.Equal(0, await _terminal.RunAsync("status", "--server", Address));
        Assert.Contains("Nothing is down", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_NamedService_IsShown()
    {
        Assert.Equal(0, await _terminal.RunAsync("status", "svc-2", "--server", Address));
        Assert.Contains("Service Two (svc-2)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_Json_IsAList()
    {
        Assert.Equal(0, await _terminal.RunAsync("status", "svc-2", "--json", "--server", Address));
        Assert.StartsWith("{\"items\":[{\"id\":\"svc-2\"", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_UnknownIncident_SaysSo()
    {
        Assert.Equal(1, await _terminal.RunAsync("why", "nothing", "--server", Address));
        Assert.Contains("There is no incident nothing", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_NobodyListens_NamesTheRemedy()
    {
        Assert.Equal(1, await _terminal.RunAsync("status", "--server", "http://127.0.0.1:1"));
        Assert.Contains("Start one with epicenter serve", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_SomethingElseListens_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(listener, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");

        Assert.Equal(1, await _terminal.RunAsync("status", "--server", $"http://{listener.LocalEndpoint}"));
        Assert.Contains("is not an Epicenter", _terminal.Error, StringComparison.Ordinal);
        await answering;
    }

    private static async Task AnswerOnceAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[4]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
