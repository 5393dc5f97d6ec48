using System.Diagnostics;

namespace Epicenter.Cli.Benchmarks;

/// <summary>Runs a program that a benchmark stands on, and returns what it wrote.</summary>
internal static class ExternalProgram
{
    /// <summary>Where a program is, in the search path or in one of the folders given; null where there is none.</summary>
    public static string? Find(string name, params IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(folders).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Starts it with its output redirected.</summary>
    /// <exception cref="VerbException">It is not there.</exception>
    public static Process Start(string name, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Find(name) ?? throw new VerbException($"This benchmark needs {name}; the script of its name below bench/ installs it."), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="VerbException">It is not there, or it failed.</exception>
    public static async Task<string> RunAsync(
        string name, IEnumerable<string> arguments, CancellationToken cancellation, params IEnumerable<(string Name, string Value)> environment)
    {
        using var process = Start(name, arguments, environment);
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? output : throw new VerbException($"{name} failed: {(await error).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
