using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Spectre.Console;

namespace Epicenter.Cli.Verbs;

/// <summary><c>key list</c>: which keys there are.</summary>
internal static class KeyListVerb
{
    private static readonly Option<string> DataOption = KeyVerb.DataOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb("list", "List the keys that were given out and not revoked.", "epicenter key list") { DataOption };
        verb.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(DataOption)));
        return verb;
    }

    private static void Run(Terminal terminal, string folder)
    {
        var file = KeyVerb.FileIn(folder);
        var keys = file.Read();
        if (keys.IsEmpty)
        {
            terminal.Error.WriteLine($"No keys in {file.Path}.");
            return;
        }

        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns(new TableColumn("Name").NoWrap(), new TableColumn("Scope").NoWrap(), new TableColumn("Since (UTC)").NoWrap());
        foreach (var key in keys)
        {
            table.AddRow(key.Name.EscapeMarkup(), EnumWords.Of(key.Scope), $"[grey]{Words.Date(key.CreatedAt)}[/]");
        }

        terminal.Rich.Write(table);
    }
}
