using System.CommandLine;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>key revoke</c>: takes a key back.</summary>
internal static class KeyRevokeVerb
{
    private static readonly Argument<string> NameArgument = KeyVerb.NameArgument();
    private static readonly Option<string> DataOption = KeyVerb.DataOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("revoke", "Take a key back; a running server refuses it within a second.", "epicenter key revoke berlin-2") { NameArgument, DataOption };
        verb.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(NameArgument);
            KeyVerb.FileIn(parsed.GetRequiredValue(DataOption)).Revoke(name);
            terminal.Error.WriteLine($"The key {name} opens nothing any more.");
        });
        return verb;
    }
}
