using System.Diagnostics;
using Epicenter.EndToEnd.Tests.House;

namespace Epicenter.EndToEnd.Tests.Accuracy;

/// <summary>Runs a program to its end.</summary>
internal static class Program
{
    /// <summary>The command line as built for this test.</summary>
    public static Task<(int Code, string Output, string Error)> EpicenterAsync(params string[] arguments) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "epicenter.dll"), .. arguments]);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            Environment = { ["EPICENTER_HOME"] = Repository.Root, ["NO_COLOR"] = "1" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
