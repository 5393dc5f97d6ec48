using System.CommandLine;
using Epicenter.Cli.Benchmarks;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>bench</c>: measures Epicenter on this machine, beside peers and limits; one JSON object a line.</summary>
internal static class BenchVerb
{
    public static Command Create(Terminal terminal) =>
        new Verb("bench", "Measure Epicenter on this machine, against limits and peers; JSON, one figure a line.", "epicenter bench replay")
        {
            ReplayBench.Create(terminal),
            DetectBench.Create(terminal),
            IntakeBench.Create(terminal),
            IngestBench.Create(terminal),
            StartBench.Create(terminal),
            MemoryBench.Create(terminal),
            PagesBench.Create(terminal),
            StreamsBench.Create(terminal),
            OutageHistory.Create(terminal),
        };

    /// <summary>Where a benchmark keeps what it writes.</summary>
    public static Option<string?> FolderOption() => new("--folder")
    {
        HelpName = "DIR",
        Description = "Folder on the disk to measure; the system's temporary folder by default.",
    };
}
