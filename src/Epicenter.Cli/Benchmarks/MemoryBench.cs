using System.CommandLine;
using System.Globalization;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;

namespace Epicenter.Cli.Benchmarks;

/// <summary><c>bench memory</c>: what a server holds while millions of people whom it never heard of report.</summary>
internal static class MemoryBench
{
    private const int Million = 1_000_000;
    private const int MillionsAFigure = 2;

    private static readonly Option<int> MillionsOption = new("--millions") { HelpName = "N", Description = "Millions of reports.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> FolderOption = BenchVerb.FolderOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("memory", "The server's memory while millions of people report whom it never heard of.", "epicenter bench memory --millions 4") { MillionsOption, FolderOption };
        verb.SetAction((parsed, cancellation) => RunAsync(terminal, parsed, cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        const int Batches = Million / SignalFeed.Lines;
        var figures = new Figures(terminal);
        using var folder = new WorkFolder(parsed.GetValue(FolderOption), figures);
        var catalog = MadeUpCatalog.WriteTo(folder);
        await using var server = await ServerProcess.StartAsync(folder.Of("data"), catalog, cancellation);
        var feed = new SignalFeed(server, CatalogFolder.Read(catalog, terminal));
        var first = 0.0;
        for (var million = 1; million <= parsed.GetValue(MillionsOption); million++)
        {
            await feed.SendAsync(((million - 1) * Batches)..(million * Batches), cancellation);
            var rss = server.MemoryMiB("VmRSS");
            figures.Say(string.Create(CultureInfo.InvariantCulture, $"{million} million: {rss:0} MiB"));
            first = million == MillionsAFigure ? rss : first;
            if (million % MillionsAFigure == 0)
            {
                figures.Write($"rss_after_{million}_million", rss, "MiB", $"rss_after_{MillionsAFigure}_million", first);
            }
        }

        figures.Write("rss_peak", server.MemoryMiB("VmHWM"), "MiB");
        return ExitCode.Fine;
    }
}
