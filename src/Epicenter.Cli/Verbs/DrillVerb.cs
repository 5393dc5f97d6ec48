using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Epicenter.Cli.Drills;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>drill</c>: makes an outage of a catalog up, with its truth, to exercise a team or to judge the observatory by.</summary>
internal static class DrillVerb
{
    private const int MostDays = 90;
    private const int MostMinutes = 24 * 60;

    private static readonly DrillOptions s_usual = new();

    private static readonly Option<string?> CatalogOption = new("--catalog") { HelpName = "C", Description = "Catalog whose services are hit: a file or a folder." };
    private static readonly Option<string> OutOption = new("--out") { HelpName = "FOLDER", Required = true, Description = "Where to write signals.ndjson and truth.json." };
    private static readonly Option<string?> CauseOption = new("--cause") { HelpName = "ID", Description = "What fails, such as aws/us-east-1/dns; by default it is drawn, and nobody knows." };
    private static readonly Option<DrillKind?> KindOption = new("--kind")
    {
        HelpName = "KIND",
        Description = $"What sort of thing fails: {string.Join(", ", EnumWords.All<DrillKind>())}.",
        CustomParser = ReadKind,
    };

    private static readonly Option<int> SeedOption = new("--seed") { HelpName = "N", Description = "The same seed gives the same drill.", DefaultValueFactory = _ => 1, CustomParser = a => ReadWhole(a, 0, int.MaxValue) };
    private static readonly Option<int> DaysOption = new("--days") { HelpName = "N", Description = "Ordinary days before the outage.", DefaultValueFactory = _ => 7, CustomParser = a => ReadWhole(a, 1, MostDays) };
    private static readonly Option<int?> MinutesOption = new("--minutes") { HelpName = "N", Description = "How long it lasts; by default it is drawn.", CustomParser = a => ReadWhole(a, 1, MostMinutes) };
    private static readonly Option<DateTimeOffset?> OnsetOption = new("--onset")
    {
        HelpName = "T",
        Description = $"When it begins; by default {Rfc3339.Format(s_usual.Onset)}.",
        CustomParser = ReadMoment,
    };

    private static readonly Option<double> DepartureOption = new("--departure")
    {
        HelpName = "D",
        Description = "How far the world departs from the catalog, 0 to 1: the share of its dependencies that are missing or wrong, and the scatter of the rest.",
        DefaultValueFactory = _ => s_usual.Departure,
        CustomParser = ReadShare,
    };

    private static readonly Option<bool> SilentOption = new("--no-notices") { Description = "Providers say nothing." };
    private static readonly Option<bool> ProbesOption = new("--probes") { Description = "The twenty largest services are probed from three places." };

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "drill",
            "Make an outage of a catalog up, with its truth: to exercise a team, or to judge the observatory by.",
            "epicenter drill --out drill",
            "epicenter drill --catalog catalog --cause aws/us-east-1/dns --seed 7 --out drill",
            "epicenter replay --catalog catalog --signals drill/signals.ndjson --speed 60x")
        {
            CatalogOption, OutOption, CauseOption, KindOption, SeedOption, DaysOption, MinutesOption, OnsetOption, DepartureOption, SilentOption, ProbesOption,
        };
        verb.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return verb;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(CatalogOption) ?? Installation.Catalog;
        var catalog = CatalogFolder.Read(path, terminal);
        var options = new DrillOptions
        {
            Seed = (ulong)parsed.GetValue(SeedOption),
            Cause = parsed.GetValue(CauseOption),
            Kind = parsed.GetValue(KindOption),
            Departure = parsed.GetValue(DepartureOption),
            Onset = parsed.GetValue(OnsetOption) ?? s_usual.Onset,
            Lasts = parsed.GetValue(MinutesOption) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            WithNotices = !parsed.GetValue(SilentOption),
            WithProbes = parsed.GetValue(ProbesOption),
        };
        var drill = Draw(catalog, options);
        var folder = new DrillFolder(parsed.GetRequiredValue(OutOption));
        var signals = folder.Write(catalog, options, drill, parsed.GetValue(DaysOption), cancellation);
        terminal.Output.WriteLine($"{Words.Count(signals, "signal")} in {folder.Signals}; something fails at {Words.Date(options.Onset)} UTC.");
        terminal.Output.WriteLine($"What it is stands in {folder.Truth}, which who is to find it should not read.");
        terminal.Output.WriteLine($"To see what the observatory makes of it: epicenter replay --catalog {path} --signals {folder.Signals}");
        return ExitCode.Fine;
    }

    private static Drill Draw(CatalogGraph catalog, DrillOptions options)
    {
        try
        {
            return new Drill(catalog, options);
        }
        catch (ArgumentException e)
        {
            throw new VerbException(e.Message, e) { Code = ExitCode.WrongUsage };
        }
    }

    private static DrillKind? ReadKind(ArgumentResult argument)
    {
        if (EnumWords.TryParse<DrillKind>(argument.Tokens[0].Value, out var kind))
        {
            return kind;
        }

        argument.AddError($"--kind {argument.Tokens[0].Value} is no sort of drill; choose one of {string.Join(", ", EnumWords.All<DrillKind>())}.");
        return null;
    }

    private static int ReadWhole(ArgumentResult argument, int least, int most)
    {
        if (!int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            var option = (OptionResult)argument.Parent!;
            argument.AddError($"{option.Option.Name} takes a whole number from {least} to {most}, not {argument.Tokens[0].Value}.");
        }

        return number;
    }

    private static double ReadShare(ArgumentResult argument)
    {
        if (!double.TryParse(argument.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share > 1)
        {
            argument.AddError($"--departure {argument.Tokens[0].Value} is no share; write one from 0 to 1, such as 0.15.");
        }

        return share;
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult argument)
    {
        if (!Rfc3339.TryParse(argument.Tokens[0].Value, out var moment))
        {
            argument.AddError($"--onset {argument.Tokens[0].Value} is no RFC 3339 time; write it as 2026-06-17T14:00:00Z.");
        }

        return moment;
    }
}
