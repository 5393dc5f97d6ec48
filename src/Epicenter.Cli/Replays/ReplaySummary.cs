using Epicenter.Cli.Reasoning;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Spectre.Console;

namespace Epicenter.Cli.Replays;

/// <summary>Tells a person what a replay found.</summary>
internal sealed class ReplaySummary(IAnsiConsole console, ReplaySource source, ReplayOutcome outcome)
{
    private const int IncidentsShown = 40;

    public void Write()
    {
        var incidents = outcome.Snapshot.Incidents.Where(i => i.MergedInto is null).ToList();
        WriteCounts(incidents.Count);
        if (incidents.Count == 0)
        {
            console.MarkupLine("No incident: reports stayed within what is usual.");
            return;
        }

        if (source.Course is { } course)
        {
            new CourseSummary(console, source.Catalog, course).Write(incidents);
        }
        else
        {
            WriteTable(incidents);
        }
    }

    private void WriteCounts(int incidents)
    {
        var seconds = Math.Max(0.001, outcome.Elapsed.TotalSeconds);
        console.MarkupLineInterpolated($"[bold]{Words.Count(incidents, "incident")}[/] in {Words.Count(outcome.Signals, "signal")} from {source.Name}");
        if (outcome is { From: { } from, To: { } to })
        {
            console.MarkupLineInterpolated($"[grey]{Words.Date(from)} to {Words.Date(to)} UTC, replayed in {seconds:0.0} s ({Words.Count((long)(outcome.Signals / seconds))} signals a second)[/]");
        }

        if (outcome.Rejected > 0)
        {
            console.MarkupLineInterpolated($"[yellow]{Words.Count(outcome.Rejected, "line")} left out, because they break the rules[/]");
        }

        if (outcome.Unknown > 0)
        {
            console.MarkupLineInterpolated($"[yellow]{Words.Count(outcome.Unknown, "signal")} left out, because the catalog does not hold what they speak of[/]");
        }

        console.WriteLine();
    }

    private void WriteTable(List<Incident> incidents)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Opened (UTC)").NoWrap(), new TableColumn("Lasted").NoWrap(), new TableColumn("Likeliest cause"));
        table.AddColumn(new TableColumn("Belief").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Services").RightAligned());
        table.AddColumn(new TableColumn("Reports").RightAligned());
        foreach (var incident in incidents.TakeLast(IncidentsShown))
        {
            table.AddRow(
                Words.Date(incident.OpenedAt),
                incident.ResolvedAt is { } end ? Words.Duration(end - incident.BeganAt) : "still open",
                (NameOf(source.Catalog, incident.Cause.Entity) + How(incident)).EscapeMarkup(),
                Words.Percent(incident.Cause.Probability),
                Words.Count(incident.Services.Length),
                Words.Count(incident.Reports));
        }

        console.Write(table);
        if (incidents.Count > IncidentsShown)
        {
            console.MarkupLineInterpolated($"[grey]The last {IncidentsShown}; --json writes all.[/]");
        }
    }

    private static string How(Incident incident) => incident.Mechanism is { } belief ? $", {MechanismWords.Of(belief.Mechanism)}" : "";

    public static string NameOf(CatalogGraph catalog, string entity) => (entity, catalog.Find(entity)) switch
    {
        (Hypothesis.Unknown, _) => "unknown: they share nothing that we know of",
        (_, { IsService: true } service) => $"{service.Name} itself ({entity})",
        (_, { } known) => $"{known.Name} ({entity})",
        _ => entity,
    };
}
