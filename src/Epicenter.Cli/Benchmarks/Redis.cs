using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Epicenter.Cli.Benchmarks;

/// <summary>A Redis of its own that appends to a stream, each entry durable before it is answered.</summary>
internal static class Redis
{
    private static readonly string[] Append =
        ["XADD", "reports", "*", "id", "0001-00-__rand_int__", "service", "disney-plus", "symptom", "login", "country", "US"];

    public static bool IsHere => ExternalProgram.Find("redis-server") is not null && ExternalProgram.Find("redis-benchmark") is not null;

    /// <summary>Entries appended a second over loopback.</summary>
    public static async Task<double> AppendsPerSecondAsync(WorkFolder folder, int connections, int appends, CancellationToken cancellation)
    {
        var data = Directory.CreateDirectory(folder.Of("redis")).FullName;
        var port = FreePort();
        using var server = ExternalProgram.Start(
            "redis-server", ["--port", port, "--bind", "127.0.0.1", "--dir", data, "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--logfile", "log"]);
        try
        {
            while (!await AnswersAsync(port, cancellation))
            {
                await Task.Delay(50, cancellation);
            }

            var output = await ExternalProgram.RunAsync(
                "redis-benchmark",
                ["-p", port, "-c", Text(connections), "-n", Text(appends), "-r", "1000000000", "--csv", .. Append],
                cancellation);

            // "XADD …","12345.67",… below a line of headings.
            return double.Parse(output.Trim().Split('\n')[^1].Split("\",\"")[1], CultureInfo.InvariantCulture);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> AnswersAsync(string port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture), cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return Text(((IPEndPoint)listener.LocalEndpoint).Port);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
