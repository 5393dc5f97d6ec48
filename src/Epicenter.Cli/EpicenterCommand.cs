using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Data.Common;
using Epicenter.Cli.Terminals;
using Epicenter.Cli.Verbs;
using Epicenter.Server.Security.Keys;
using Epicenter.Storage;

namespace Epicenter.Cli;

/// <summary>The command line: its verbs, and what becomes of their failures.</summary>
internal static class EpicenterCommand
{
    // Long enough for a server to finish what it acknowledged.
    private static readonly TimeSpan GraceAfterCtrlC = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Create(terminal).Parse(args);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = GraceAfterCtrlC,
        };
        try
        {
            return parsed.Action is ParseErrorAction
                ? RefuseUsage(parsed, terminal)
                : await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (VerbException e)
        {
            terminal.Error.WriteLine(e.Message);
            return e.Code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SignalLogException or KeyFileException or DbException)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.FoundProblems;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped.");
            return ExitCode.FoundProblems;
        }
    }

    // Help is one step away; all of it would push the reason out of sight.
    private static int RefuseUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(error.Message);
        }

        var path = parsed.CommandResult.Command is RootCommand ? "" : $" {PathOf(parsed.CommandResult.Command)}";
        terminal.Error.WriteLine($"See epicenter{path} --help.");
        return ExitCode.WrongUsage;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Verb>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Epicenter, the open outage observatory: what is down, what failed upstream, and how we know.")
        {
            ServeVerb.Create(terminal),
            ReplayVerb.Create(terminal),
            DrillVerb.Create(terminal),
            DetectVerb.Create(terminal),
            ReportVerb.Create(terminal),
            StatusVerb.Create(terminal),
            WhyVerb.Create(terminal),
            CatalogVerb.Create(terminal),
            KeyVerb.Create(terminal),
            DeskVerb.Create(terminal),
            LogVerb.Create(terminal),
            BenchVerb.Create(terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
