using System.CommandLine;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Spectre.Console;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog show</c>: one entity, what it stands on, and how far its failure reaches.</summary>
internal sealed class CatalogShowVerb
{
    private const int ReachedShown = 40;

    private static readonly Argument<string> IdArgument = new("ID") { Description = "A service or another entity, such as disney-plus or aws/us-east-1." };
    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();

    private readonly IAnsiConsole _console;
    private readonly CatalogGraph _catalog;

    private CatalogShowVerb(IAnsiConsole console, CatalogGraph catalog)
    {
        _console = console;
        _catalog = catalog;
    }

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "show",
            "Show one entity: what it stands on, with sources, and which services its failure reaches.",
            "epicenter catalog show disney-plus",
            "epicenter catalog show aws/us-east-1")
        {
            IdArgument, CatalogOption,
        };
        verb.SetAction(parsed =>
        {
            var catalog = CatalogFolder.Read(parsed.GetRequiredValue(CatalogOption), terminal);
            new CatalogShowVerb(terminal.Rich, catalog).Run(parsed.GetRequiredValue(IdArgument));
            return ExitCode.Fine;
        });
        return verb;
    }

    private void Run(string id)
    {
        if (!_catalog.TryGetEntity(id, out var index))
        {
            var near = NearMatch.Among(id, _catalog.Entities.Select(e => e.Id));
            throw new VerbException($"The catalog holds no {id}{(near.Length > 0 ? $"; did you mean {string.Join(" or ", near)}?" : ".")}");
        }

        var entity = _catalog.Entities[index];
        var what = entity.Profile?.Category ?? (entity.Class is { } componentClass ? EnumWords.Of(componentClass) : EnumWords.Of(entity.Kind));
        _console.MarkupLineInterpolated($"[bold]{entity.Name}[/]  {entity.Id}  [grey]{what}[/]");
        if (entity.Profile?.Homepage is { } homepage)
        {
            _console.MarkupLineInterpolated($"{homepage}");
        }

        _console.WriteLine();
        WriteDependencies(entity);
        WriteReach(index);
    }

    private void WriteDependencies(Entity entity)
    {
        if (entity.DependsOn.Length == 0 && entity.Parent is null)
        {
            _console.MarkupLine("It stands on nothing that the catalog knows of.");
            return;
        }

        _console.MarkupLine("[bold]Stands on[/]");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Entity"), new TableColumn("Fails with it").RightAligned().NoWrap(), new TableColumn("How"), new TableColumn("Source"));
        foreach (var dependency in entity.DependsOn.OrderByDescending(d => d.Strength))
        {
            table.AddRow(
                dependency.Entity.EscapeMarkup(), Words.Percent(dependency.Strength), (dependency.Kind ?? "").EscapeMarkup(), (dependency.Source ?? "").EscapeMarkup());
        }

        if (entity.Parent is { } parent && entity.DependsOn.All(d => d.Entity != parent))
        {
            table.AddRow(parent.EscapeMarkup(), Words.Percent(CatalogGraph.PartStrength), "part of it", "");
        }

        _console.Write(table);
    }

    private void WriteReach(int entity)
    {
        var reach = _catalog.ReachOf(entity).Where(r => _catalog.ServiceEntities[r.Service] != entity).OrderByDescending(r => r.Probability).ToList();
        if (reach.Count == 0)
        {
            _console.MarkupLine("No other service fails with it, as far as the catalog knows.");
            return;
        }

        _console.MarkupLineInterpolated(
            $"[bold]Its failure reaches {Words.Count(reach.Count, "service")}[/], of which {reach.Sum(r => r.Probability):0.0} would fail on average");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Service"), new TableColumn("Fails with it").RightAligned().NoWrap());
        foreach (var reached in reach.Take(ReachedShown))
        {
            table.AddRow(_catalog.Service(reached.Service).Name.EscapeMarkup(), Words.Percent(reached.Probability));
        }

        _console.Write(table);
        if (reach.Count > ReachedShown)
        {
            _console.MarkupLineInterpolated($"[grey]and {reach.Count - ReachedShown} more[/]");
        }
    }
}
