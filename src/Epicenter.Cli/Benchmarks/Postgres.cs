using System.Globalization;
using System.Text.RegularExpressions;

namespace Epicenter.Cli.Benchmarks;

/// <summary>A PostgreSQL of its own that inserts one row a transaction, each durable before it is answered.</summary>
internal static partial class Postgres
{
    private const string Setup = "CREATE TABLE reports (id text PRIMARY KEY, at timestamptz NOT NULL, service text NOT NULL, symptom text, country text)";

    private const string Insert = """
        \set id random(1, 9000000000000000)
        INSERT INTO reports VALUES (:id::text, now(), 'disney-plus', 'login', 'US') ON CONFLICT DO NOTHING;
        """;

    public static bool IsHere => Program("initdb") is not null && Program("pgbench") is not null;

    /// <summary>Rows inserted a second over a Unix socket.</summary>
    public static async Task<double> InsertsPerSecondAsync(WorkFolder folder, int connections, TimeSpan duration, CancellationToken cancellation)
    {
        var cluster = folder.Of("postgres");
        Directory.CreateDirectory(cluster);
        if (Environment.IsPrivilegedProcess)
        {
            await ExternalProgram.RunAsync("chown", ["postgres", cluster], cancellation);
        }

        var data = Path.Combine(cluster, "data");
        await RunAsync("initdb", ["--auth=trust", "--username=bench", data]);
        await RunAsync("pg_ctl", ["--wait", "--log", Path.Combine(cluster, "log"), "--pgdata", data, "--options", $"-k {cluster} -h '' -c fsync=on -c synchronous_commit=on", "start"]);
        try
        {
            var script = folder.Of("insert.sql");
            await File.WriteAllTextAsync(script, Insert, cancellation);
            string[] there = ["--host", cluster, "--username", "bench"];
            await RunAsync("psql", [.. there, "--command", Setup, "postgres"]);
            var output = await RunAsync(
                "pgbench",
                [.. there, "--no-vacuum", $"--client={connections}", "--jobs=1", "--protocol=prepared", $"--time={duration.TotalSeconds:0}", "--file", script, "postgres"]);
            return double.Parse(Rate().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }
        finally
        {
            await RunAsync("pg_ctl", ["--wait", "--mode=fast", "--pgdata", data, "stop"]);
        }

        // PostgreSQL refuses to run as root.
        Task<string> RunAsync(string program, IEnumerable<string> arguments)
        {
            var path = Program(program)!;
            return Environment.IsPrivilegedProcess
                ? ExternalProgram.RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments], cancellation)
                : ExternalProgram.RunAsync(path, arguments, cancellation);
        }
    }

    // Debian keeps them apart, a folder a version, so that several can live on one machine.
    private static string? Program(string name) => ExternalProgram.Find(
        name, Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(v => Path.Combine(v, "bin")) : []);

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
