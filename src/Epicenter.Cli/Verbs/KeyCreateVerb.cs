using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Cli.Verbs;

/// <summary><c>key create</c>: makes a key and prints it, once.</summary>
internal static class KeyCreateVerb
{
    private static readonly Argument<string> NameArgument = KeyVerb.NameArgument();
    private static readonly Option<string> DataOption = KeyVerb.DataOption();
    private static readonly Option<KeyScope> ScopeOption = new("--scope")
    {
        HelpName = "SCOPE",
        Required = true,
        Description = "What it opens: batch (any signals), probe (probes from NAME), site (reports from NAME), operator (the desk, as NAME).",
    };

    public static Command Create(Terminal terminal)
    {
        ScopeOption.AcceptOnlyFromAmong([.. EnumWords.All<KeyScope>()]);
        var verb = new Verb(
            "create",
            "Make a key and print it. It is kept as a hash only, so nobody can print it again.",
            "epicenter key create berlin-2 --scope site",
            "epicenter key create fra --scope probe --data /var/lib/epicenter")
        {
            NameArgument, ScopeOption, DataOption,
        };
        verb.SetAction(parsed =>
        {
            var file = KeyVerb.FileIn(parsed.GetRequiredValue(DataOption));
            terminal.Output.WriteLine(file.Create(parsed.GetRequiredValue(NameArgument), parsed.GetRequiredValue(ScopeOption), TimeProvider.System.GetUtcNow()));
            terminal.Error.WriteLine($"Keep it: only a hash of it is in {file.Path}. A running server knows it within a second.");
        });
        return verb;
    }
}
