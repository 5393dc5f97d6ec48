using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api;
using Epicenter.Server.Catalogue;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>The story of an incident: to read and print, as Markdown, and as JSON.</summary>
internal static class PostMortemEndpoints
{
    public static IResult Show(PageContext page, IncidentCatalogue catalogue, string id)
    {
        var scene = Scene.Of(page.Live);
        return catalogue.Find(id) is { } incident
            ? PageResult.Of<PostMortemPage>(("Scene", scene), ("Incident", incident), ("Story", Told(incident, scene, page)))
            : PageResult.NotFound(page);
    }

    public static IResult Markdown(PageContext page, IncidentCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } incident
            ? Results.Text(PostMortemMarkdown.Of(Told(incident, Scene.Of(page.Live), page), page.Words), "text/markdown; charset=utf-8")
            : Missing(catalogue, id);

    public static IResult Json(PageContext page, IncidentCatalogue catalogue, string id) =>
        catalogue.Find(id) is { } incident
            ? Results.Json(Told(incident, Scene.Of(page.Live), page), PostMortemJson.Default.PostMortemStory)
            : Missing(catalogue, id);

    private static PostMortemStory Told(Incident incident, Scene scene, PageContext page) => new PostMortemTeller(incident, scene, page.Language).Tell();

    private static Problem Missing(IncidentCatalogue catalogue, string id) =>
        Problem.NotFound("incident", id, NearMatch.Among(id, catalogue.All.Select(i => i.Id)));
}
