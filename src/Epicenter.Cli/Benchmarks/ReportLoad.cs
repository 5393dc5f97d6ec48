using System.Globalization;
using System.Text.Json.Nodes;
using Epicenter.Core.Catalog;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Single reports from many connections at once, each with an id of its own and one of the catalog's services, sent by wrk.</summary>
internal sealed class ReportLoad
{
    // Requests are put together by hand, and ids have one length: the load generator shares the cores with what it measures.
    private const string Script = """
        local threads = 0
        function setup(thread)
          thread:set("number", threads)
          threads = threads + 1
        end

        local sent, heads, bodies = 0, {}, {}
        function init()
          local path, run = os.getenv("EPICENTER_PATH"), os.getenv("EPICENTER_RUN")
          for service in io.lines(os.getenv("EPICENTER_SERVICES")) do
            local tail = '","service":"' .. service .. '","symptom":"login","country":"US"}'
            local length = #'{"id":"' + #run + 13 + #tail
            heads[#heads + 1] = "POST " .. path .. " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
              .. length .. '\r\n\r\n{"id":"' .. run
            bodies[#bodies + 1] = tail
          end
        end

        function request()
          sent = sent + 1
          local service = sent % #heads + 1
          return heads[service] .. string.format("-%02d-%09d", number, sent) .. bodies[service]
        end

        function done(summary, latency)
          local e = summary.errors
          io.write(string.format('{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"failed":%d}\n', summary.requests, summary.duration,
            latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    private readonly string _script;
    private readonly string _services;
    private int _runs;

    public ReportLoad(WorkFolder folder, CatalogGraph catalog)
    {
        _script = folder.Of("reports.lua");
        _services = folder.Of("services.txt");
        File.WriteAllText(_script, Script);
        File.WriteAllLines(_services, Enumerable.Range(0, catalog.ServiceCount).Select(s => catalog.Service(s).Id));
    }

    /// <summary>Keeps a server busy for a while.</summary>
    public async Task<LoadResult> RunAsync(Uri server, string path, int connections, TimeSpan duration, CancellationToken cancellation)
    {
        // One thread fills two cores; more would take them from the server.
        var threads = Math.Max(1, Environment.ProcessorCount / 4);
        var output = await ExternalProgram.RunAsync(
            "wrk",
            [$"-t{threads}", $"-c{connections}", $"-d{duration.TotalSeconds:0}s", "-s", _script, server.AbsoluteUri],
            cancellation,
            ("EPICENTER_PATH", path),
            ("EPICENTER_RUN", (++_runs).ToString("0000", CultureInfo.InvariantCulture)),
            ("EPICENTER_SERVICES", _services));
        var result = JsonNode.Parse(output.Split('\n').Last(l => l.StartsWith('{')))!;
        return new LoadResult(
            (double)result["requests"]! / (double)result["microseconds"]! * 1e6,
            (double)result["p50"]! / 1000,
            (double)result["p99"]! / 1000,
            (long)result["failed"]!);
    }
}
