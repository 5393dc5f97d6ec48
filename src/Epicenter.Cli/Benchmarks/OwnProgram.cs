using System.Diagnostics;

namespace Epicenter.Cli.Benchmarks;

/// <summary>This very program, to be run in another process.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo With(params IEnumerable<string> arguments) =>
        new("dotnet", [typeof(OwnProgram).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
}
