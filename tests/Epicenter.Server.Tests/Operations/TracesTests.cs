using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Epicenter.Server.Tests.Operations;

public sealed class TracesTests
{
    [Fact]
    public async Task Serve_WithACollector_SendsTracesThatNameNobody()
    {
        using var listener = new HttpListener();
        var collector = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(collector.ToString());
        listener.Start();
        var received = ReceiveAsync(listener);
        using var folder = new TempFolder();
        await using (var server = await RunningServer.StartAsync(folder, options => options with { TracesTo = collector }))
        {
            server.Client.DefaultRequestHeaders.UserAgent.ParseAdd("a-very-special-browser/1.0");
            await server.ReportAsync(new { service = "delta" }).JsonAsync(HttpStatusCode.Accepted);
        }

        var (path, body) = await received;
        Assert.Equal("/v1/traces", path);
        Assert.Contains("append", body, StringComparison.Ordinal);
        Assert.Contains("/api/v1/reports", body, StringComparison.Ordinal);
        Assert.DoesNotContain("a-very-special-browser", body, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static async Task<(string Path, string Body)> ReceiveAsync(HttpListener listener)
    {
        var context = await listener.GetContextAsync();
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Response.Close();
        return (context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray()));
    }
}
