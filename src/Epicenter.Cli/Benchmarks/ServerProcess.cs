using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Epicenter.Server;

namespace Epicenter.Cli.Benchmarks;

/// <summary>This very program as a server, in a process of its own and on a free port.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const string Key = "the key of a benchmark";

    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;

        // What else it says would fill the pipe and stop it.
        _ = process.StandardOutput.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address, Timeout = LongestRequest };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>Speaks to it, with its key.</summary>
    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public int Id => _process.Id;

    /// <summary>From the start of the process until it accepted signals.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <exception cref="VerbException">It did not start; standard error says why.</exception>
    public static async Task<ServerProcess> StartAsync(string dataFolder, string catalog, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var program = OwnProgram.With("serve", "--bench", "--urls", "http://127.0.0.1:0", "--data", dataFolder, "--catalog", catalog);
        program.Environment[ServerOptions.BatchKeyVariable] = Key;
        var process = Process.Start(program)!;
        var address = ListeningAddress().Match(await process.StandardOutput.ReadLineAsync(cancellation) ?? "");
        if (!address.Success)
        {
            throw new VerbException("The server did not start.");
        }

        var server = new ServerProcess(process, new Uri(address.Value));
        try
        {
            while (!await server.IsReadyAsync(cancellation))
            {
                await Task.Delay(PollPause, cancellation);
            }
        }
        catch (HttpRequestException e)
        {
            await server.DisposeAsync();
            throw new VerbException("The server ended before it was ready.", e);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.ReadyAfter = Stopwatch.GetElapsedTime(started);
        return server;
    }

    /// <summary>The value of a family without labels that <c>/metrics</c> shows; null where it shows none of the name.</summary>
    public async Task<long?> MetricAsync(string name, CancellationToken cancellation)
    {
        var text = await Client.GetStringAsync(new Uri("metrics", UriKind.Relative), cancellation);
        var line = text.Split('\n').FirstOrDefault(l => l.StartsWith(name + " ", StringComparison.Ordinal));
        return line is null ? null : long.Parse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture);
    }

    /// <summary>Processor time that it has taken so far, on all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>A line of <c>/proc</c>'s status in MiB, such as VmRSS.</summary>
    public double MemoryMiB(string line)
    {
        var text = File.ReadLines($"/proc/{Id}/status").First(l => l.StartsWith(line + ":", StringComparison.Ordinal));
        return long.Parse(text.AsSpan(line.Length + 1).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) / 1024.0;
    }

    /// <summary>Asks it to end, as an operator would, and waits until it has.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await ExternalProgram.RunAsync("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)], cancellation);
        await _process.WaitForExitAsync(cancellation);
    }

    /// <summary>Ends it without a word, as a power cut would.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        using var answer = await Client.GetAsync(new Uri("readyz", UriKind.Relative), cancellation);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex ListeningAddress();
}
