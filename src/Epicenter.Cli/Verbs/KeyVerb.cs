using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Cli.Verbs;

/// <summary><c>key</c>: gives out keys and takes them back.</summary>
internal static class KeyVerb
{
    public static Command Create(Terminal terminal) =>
        new Verb("key", "Give out keys for batches, probes, sites and operators, or take them back.", "epicenter key create berlin-2 --scope site", "epicenter key list")
        {
            KeyCreateVerb.Create(terminal),
            KeyListVerb.Create(terminal),
            KeyRevokeVerb.Create(terminal),
        };

    /// <summary>Whose key it is.</summary>
    public static Argument<string> NameArgument() => new("NAME") { Description = "Whose key it is: a site, a probe's vantage point, a source, an operator." };

    /// <summary>The folder of the server's data.</summary>
    public static Option<string> DataOption() => new("--data")
    {
        HelpName = "DIR",
        Description = "The server's data folder.",
        DefaultValueFactory = _ => ".epicenter",
    };

    public static KeyFile FileIn(string folder) => new(Path.Combine(folder, KeyFile.Name));
}
