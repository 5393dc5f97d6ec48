using System.Text;
using Epicenter.Core;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Catalogue;

/// <summary>The catalogue to take away: as a table and as JSON, with the filters of its page.</summary>
internal static class CatalogueDownloads
{
    public static IResult Table(HttpContext http, ILiveObservatory live, IncidentCatalogue catalogue)
    {
        if (Rows(http, live, catalogue, out var problem) is not { } rows)
        {
            return problem!;
        }

        var table = new StringBuilder();
        Csv.AddLine(table, [.. Columns.Select(c => Cell.Text(c.Name))]);
        foreach (var row in rows)
        {
            Csv.AddLine(table, [.. Columns.Select(c => c.Cell(row))]);
        }

        http.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"incidents.csv\"";
        return Results.Text(table.ToString(), Csv.ContentType);
    }

    public static IResult Json(HttpContext http, ILiveObservatory live, IncidentCatalogue catalogue) =>
        Rows(http, live, catalogue, out var problem) is { } rows
            ? Results.Json(new ListJson<CatalogueRow>([.. rows], null), CatalogueJson.Default.ListJsonCatalogueRow)
            : problem!;

    private static (string Name, Func<CatalogueRow, Cell> Cell)[] Columns { get; } =
    [
        ("id", r => Cell.Text(r.Id)),
        ("state", r => Cell.Text(EnumWords.Of(r.State))),
        ("beganAt", r => Cell.Moment(r.BeganAt)),
        ("openedAt", r => Cell.Moment(r.OpenedAt)),
        ("resolvedAt", r => Cell.Moment(r.ResolvedAt)),
        ("minutesUntilNoticed", r => Cell.Number(r.MinutesUntilNoticed)),
        ("firstNoticeAt", r => Cell.Moment(r.FirstNoticeAt)),
        ("magnitude", r => Cell.Number(r.Magnitude?.Value)),
        ("magnitudeLow", r => Cell.Number(r.Magnitude?.Low)),
        ("magnitudeHigh", r => Cell.Number(r.Magnitude?.High)),
        ("cause", r => Cell.Text(r.Cause)),
        ("causeName", r => Cell.Text(r.CauseName)),
        ("causeProbability", r => Cell.Number(r.CauseProbability)),
        ("statedCause", r => Cell.Text(r.StatedCause)),
        ("reports", r => Cell.Number(r.Reports)),
        ("serviceCount", r => Cell.Number(r.Services.Count)),
        ("services", r => Cell.Text(string.Join(' ', r.Services))),
    ];

    private static IEnumerable<CatalogueRow>? Rows(HttpContext http, ILiveObservatory live, IncidentCatalogue catalogue, out IResult? problem)
    {
        var asked = CatalogueRequest.Of(http.Request);
        problem = asked.Problem;
        return problem is null ? asked.Query.In(catalogue.All, live.Catalog, live.Snapshot.At).Select(i => CatalogueRow.Of(i, live.Catalog)) : null;
    }
}
