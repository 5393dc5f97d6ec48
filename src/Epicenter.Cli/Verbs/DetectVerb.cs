using System.CommandLine;
using System.Globalization;
using Epicenter.Cli.Terminals;
using Epicenter.Sources.Counts;

namespace Epicenter.Cli.Verbs;

/// <summary><c>detect</c>: tells when series of counts show a problem, judged bin by bin with what was known then.</summary>
internal static class DetectVerb
{
    private const string StandardOutput = "-";

    private static readonly Option<string> CountsOption = new("--counts")
    {
        HelpName = "F.csv",
        Required = true,
        Description = "Reports in bins of a quarter of an hour: event,provider,at,reports; each event is a series of its own.",
    };

    private static readonly Option<string> OutOption = new("--out")
    {
        HelpName = "F.csv",
        Description = "Where to write the openings: event,opened_at,closed_at. - is standard output.",
        DefaultValueFactory = _ => StandardOutput,
    };

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "detect",
            "Tell when series of counts show a problem, never looking ahead.",
            "epicenter detect --counts counts.csv --out openings.csv")
        {
            CountsOption, OutOption,
        };
        verb.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(CountsOption), parsed.GetRequiredValue(OutOption)));
        return verb;
    }

    private static int Run(Terminal terminal, string counts, string output)
    {
        var series = Read(counts);
        var lines = new List<string> { "event,opened_at,closed_at" };
        foreach (var one in series)
        {
            lines.AddRange(one.Spells().Select(spell => $"{one.Event},{Shown(spell.OpenedAt)},{(spell.ClosedAt is { } closed ? Shown(closed) : "")}"));
        }

        Write(terminal, output, lines);
        terminal.Error.WriteLine($"{Words.Count(series.Count, "series", "series")}, {Words.Count(lines.Count - 1, "opening")}.");
        return ExitCode.Fine;
    }

    private static IReadOnlyList<CountSeries> Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return CountsReader.Read(reader);
        }
        catch (CountsException e)
        {
            throw new VerbException($"{path}:{e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} can't be read: {e.Message}", e);
        }
    }

    private static void Write(Terminal terminal, string path, List<string> lines)
    {
        if (path == StandardOutput)
        {
            lines.ForEach(terminal.Output.WriteLine);
            return;
        }

        try
        {
            File.WriteAllLines(path, lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} can't be written: {e.Message}", e);
        }
    }

    private static string Shown(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
