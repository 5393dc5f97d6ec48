using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Sources.Catalog;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog check</c>: names every problem with its place.</summary>
internal static class CatalogCheckVerb
{
    private static readonly Argument<string> PathArgument = new("DIR|FILE")
    {
        Description = "What to check.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => Installation.Catalog,
    };

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "check",
            "Check a catalog and name every problem as file:line:column: message; ends with 1 where there is any.",
            "epicenter catalog check",
            "epicenter catalog check catalog/services/streaming.yaml")
        {
            PathArgument,
        };
        verb.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(PathArgument)));
        return verb;
    }

    private static int Run(Terminal terminal, string path)
    {
        var reading = CatalogReader.Read(path);
        foreach (var problem in reading.Problems)
        {
            terminal.Output.WriteLine(problem);
        }

        if (reading.Problems.Length > 0)
        {
            terminal.Error.WriteLine($"{Words.Count(reading.Problems.Length, "problem")} in {Words.Count(reading.Files.Length, "file")}.");
            return ExitCode.FoundProblems;
        }

        var graph = reading.Graph!;
        terminal.Output.WriteLine(
            $"No problems: {Words.Count(graph.ServiceCount, "service")} and {Words.Count(graph.Entities.Length - graph.ServiceCount, "other entity", "other entities")}, "
            + $"{Words.Count(graph.Entities.Sum(e => e.DependsOn.Length), "dependency", "dependencies")}, {Words.Count(reading.Files.Length, "file")}.");
        return ExitCode.Fine;
    }
}
