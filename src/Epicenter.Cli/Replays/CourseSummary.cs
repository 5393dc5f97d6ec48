using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Spectre.Console;

namespace Epicenter.Cli.Replays;

/// <summary>Tells how the observatory did against what is known of an outage.</summary>
internal sealed class CourseSummary(IAnsiConsole console, CatalogGraph catalog, KnownCourse course)
{
    private const int BeliefsShown = 25;
    private const int ServicesShown = 30;

    public void Write(IReadOnlyList<Incident> incidents)
    {
        var main = incidents.MaxBy(i => (i.History.Any(h => course.IsRight(h.Entity)), i.Services.Length))!;
        console.MarkupLineInterpolated($"[bold]{course.Name}[/]");
        if (course.Reconstruction is { } explanation)
        {
            console.MarkupLineInterpolated($"[grey]A reconstruction. {explanation}[/]");
        }

        console.WriteLine();
        WriteDetection(main);
        WriteCause(main);
        console.WriteLine();
        WriteBeliefs(main);
        WriteServices(main);
        if (incidents.Count > 1)
        {
            var others = incidents.Where(i => i != main).Select(i => $"{ReplaySummary.NameOf(catalog, i.Cause.Entity)} at {Words.Date(i.OpenedAt)}").ToList();
            console.MarkupLineInterpolated($"[grey]Besides: {Words.List(others, others.Count)}.[/]");
        }
    }

    private void WriteDetection(Incident incident)
    {
        var lead = course.FirstNotice is { } notice
            ? $", {Words.Relative(incident.OpenedAt, notice)} the provider said so"
            : "; the provider never said so";
        console.MarkupLineInterpolated(
            $"Detected at {Words.Clock(incident.OpenedAt)} UTC, {Words.Relative(incident.OpenedAt, course.Began)} it began{lead}.");
    }

    private void WriteCause(Incident incident)
    {
        if (course.Cause is null)
        {
            return;
        }

        if (!course.IsRight(incident.Cause.Entity))
        {
            var verdict = course.IsNear(incident.Cause.Entity) ? "was nearly" : "was not";
            console.MarkupLineInterpolated(
                $"The cause {verdict} found: at the end it was held to be {ReplaySummary.NameOf(catalog, incident.Cause.Entity)} ({Words.Percent(incident.Cause.Probability)}); it was {ReplaySummary.NameOf(catalog, course.Cause)}.");
            return;
        }

        var since = incident.History.Reverse().TakeWhile(h => course.IsRight(h.Entity)).Last().At;
        console.MarkupLineInterpolated(
            $"The cause was right from {Words.Clock(since)} UTC on, {Words.Relative(since, course.Began)} it began: {ReplaySummary.NameOf(catalog, incident.Cause.Entity)} ({Words.Percent(incident.Cause.Probability)} at the end).");
    }

    private void WriteBeliefs(Incident incident)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("UTC").NoWrap(), new TableColumn("Since it began").NoWrap(), new TableColumn("Leading cause"));
        table.AddColumn(new TableColumn("Belief").RightAligned().NoWrap());
        foreach (var belief in incident.History.Take(BeliefsShown))
        {
            var name = ReplaySummary.NameOf(catalog, belief.Entity).EscapeMarkup();
            table.AddRow(
                Words.Clock(belief.At),
                Words.Duration(belief.At - course.Began),
                course.IsRight(belief.Entity) ? $"[green]{name}[/]" : name,
                Words.Percent(belief.Probability));
        }

        console.Write(table);
        if (incident.History.Length > BeliefsShown)
        {
            console.MarkupLineInterpolated($"[grey]and {incident.History.Length - BeliefsShown} more changes[/]");
        }
    }

    private void WriteServices(Incident incident)
    {
        console.MarkupLineInterpolated($"[bold]{Words.Count(incident.Services.Length, "service")} hit[/], {Words.Count(incident.Reports, "report")}");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("Service"), new TableColumn("From").NoWrap(), new TableColumn("To").NoWrap());
        table.AddColumn(new TableColumn("Reports").RightAligned());
        table.AddColumn(new TableColumn("Usual").RightAligned());
        foreach (var service in incident.Services.Take(ServicesShown))
        {
            table.AddRow(
                (catalog.Find(service.Id)?.Name ?? service.Id).EscapeMarkup(),
                Words.Clock(service.StartedAt),
                service.EndedAt is { } end ? Words.Clock(end) : "",
                Words.Count(service.Reports),
                Words.Count((long)Math.Round(service.Expected)));
        }

        console.Write(table);
        if (incident.Services.Length > ServicesShown)
        {
            console.MarkupLineInterpolated($"[grey]and {incident.Services.Length - ServicesShown} more[/]");
        }
    }
}
