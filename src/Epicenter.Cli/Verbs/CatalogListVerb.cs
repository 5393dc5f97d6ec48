using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Spectre.Console;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog list</c>: all services, or all other entities.</summary>
internal static class CatalogListVerb
{
    private static readonly Argument<string?> WordArgument = new("WORD")
    {
        Description = "Only what has this in its id or name.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> CategoryOption = new("--category") { HelpName = "C", Description = "Only services of this category, such as streaming." };
    private static readonly Option<bool> EntitiesOption = new("--entities") { Description = "Providers, regions and components instead of services." };
    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "list",
            "List the services that the catalog holds, or the other entities.",
            "epicenter catalog list --category streaming",
            "epicenter catalog list --entities aws")
        {
            WordArgument, CategoryOption, EntitiesOption, CatalogOption,
        };
        verb.SetAction(parsed => Run(terminal, parsed));
        return verb;
    }

    private static int Run(Terminal terminal, ParseResult parsed)
    {
        var catalog = CatalogFolder.Read(parsed.GetRequiredValue(CatalogOption), terminal);
        var word = parsed.GetValue(WordArgument) ?? "";
        var category = parsed.GetValue(CategoryOption);
        var services = !parsed.GetValue(EntitiesOption);
        var found = catalog.Entities
            .Where(e => e.IsService == services)
            .Where(e => e.Id.Contains(word, StringComparison.OrdinalIgnoreCase) || e.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Where(e => category is null || e.Profile?.Category == category)
            .ToList();

        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns(new TableColumn("Id").NoWrap(), new TableColumn("Name"), new TableColumn("What").NoWrap());
        foreach (var entity in found)
        {
            table.AddRow(entity.Id.EscapeMarkup(), entity.Name.EscapeMarkup(), $"[grey]{KindOf(entity).EscapeMarkup()}[/]");
        }

        terminal.Rich.Write(table);
        return found.Count > 0 ? ExitCode.Fine : throw new VerbException("The catalog holds nothing of the kind.");
    }

    private static string KindOf(Entity entity) => (entity.Profile, entity.Class) switch
    {
        ({ } profile, _) => profile.Category,
        (_, { } componentClass) => EnumWords.Of(componentClass),
        _ => EnumWords.Of(entity.Kind),
    };
}
