using System.Diagnostics;
using System.Globalization;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Counts how often a process has the disk make things durable, with strace.</summary>
internal sealed class SyncTrace : IDisposable
{
    private readonly Process _strace;
    private readonly string _file;

    private SyncTrace(Process strace, string file)
    {
        _strace = strace;
        _file = file;
    }

    public static bool IsHere => ExternalProgram.Find("strace") is not null;

    /// <summary>Watches from now on.</summary>
    public static async Task<SyncTrace> AttachAsync(int process, WorkFolder folder, CancellationToken cancellation)
    {
        var file = folder.Of("syncs");
        var strace = ExternalProgram.Start(
            "strace", ["-c", "-f", "-e", "trace=fdatasync,fsync", "-o", file, "-p", process.ToString(CultureInfo.InvariantCulture)]);

        // It says so when it is attached.
        if (await strace.StandardError.ReadLineAsync(cancellation) is not { } said || !said.Contains("attached", StringComparison.Ordinal))
        {
            throw new VerbException("strace can't watch the server; run this as root, or set kernel.yama.ptrace_scope to 0.");
        }

        _ = strace.StandardError.ReadToEndAsync(cancellation);
        return new SyncTrace(strace, file);
    }

    /// <summary>Stops watching.</summary>
    /// <returns>How many calls there were.</returns>
    public async Task<long> DetachAsync(CancellationToken cancellation)
    {
        await ExternalProgram.RunAsync("kill", ["-INT", _strace.Id.ToString(CultureInfo.InvariantCulture)], cancellation);
        await _strace.WaitForExitAsync(cancellation);

        // % time, seconds, µs a call, calls, [errors,] name.
        return (await File.ReadAllLinesAsync(_file, cancellation))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns is [.., "fdatasync" or "fsync"])
            .Sum(columns => long.Parse(columns[3], CultureInfo.InvariantCulture));
    }

    public void Dispose() => _strace.Dispose();
}
