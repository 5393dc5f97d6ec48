using System.Diagnostics;

namespace Epicenter.Cli.Benchmarks;

/// <summary>This very program, to be run in another process.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo With(params IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath!;
        string[] dll = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(OwnProgram).Assembly.Location] : [];
        return new ProcessStartInfo(program, [.. dll, .. arguments]) { RedirectStandardOutput = true };
    }
}
