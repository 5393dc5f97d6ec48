using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Pages;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Incidents;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Cards;

/// <summary>Says what stands on the card of a page.</summary>
internal sealed class CardTeller(Scene scene, IncidentCatalogue catalogue, Language language)
{
    private readonly Words _words = Words.In(language);

    /// <param name="path">Path of the page, without a slash at its beginning: empty for the front page.</param>
    /// <returns>Null where there is no such page.</returns>
    public CardText? Tell(string path) => path.Split('/', 2) switch
    {
        ["now"] => Now(),
        ["services", var id] when scene.Catalog.TryGetService(id, out var index) => Service(id, scene.Catalog.Service(index).Name),
        ["entities", var id] when scene.Catalog.Find(id) is { } => Entity(id),
        ["incidents", var id] when catalogue.Find(id) is { } incident => Of(incident),
        _ => null,
    };

    private CardText Now() =>
        scene.Snapshot.Incidents.Where(i => i is { IsOpen: true, MergedInto: null }).OrderByDescending(i => i.Services.Length).FirstOrDefault() is { } worst
            ? Of(worst)
            : new CardText("Epicenter", _words.Embed.Quiet, _words.Embed.Watched(scene.Catalog.ServiceCount), Foot, IsHot: false);

    private CardText Of(Incident incident) => new(
        incident.Magnitude is { } magnitude ? $"{_words.Magnitude.Name} {_words.Magnitude.Value(magnitude)}" : _words.Incidents.State(incident.State),
        Headline(incident),
        Standfirst.Of(incident, scene, language),
        Foot,
        incident.IsOpen);

    private CardText Service(string id, string name)
    {
        var status = scene.StatusOf(id);
        var incident = scene.Snapshot.Incidents.FirstOrDefault(i => i.Id == status?.Incident);
        var state = status?.State ?? ServiceState.Unknown;
        return new CardText(
            _words.Directory.Title,
            _words.Embed.State(Legible(name, id), _words.Catalog.State(state)),
            incident is null ? "" : Headline(incident),
            Foot,
            state is ServiceState.Problem or ServiceState.Recovering);
    }

    private CardText Entity(string id)
    {
        var suspect = scene.Snapshot.Incidents.FirstOrDefault(i => i is { IsOpen: true, MergedInto: null } && EntityNames.IsWithin(scene.Catalog, i.Cause.Entity, id));
        return suspect is null
            ? new CardText(_words.Catalog.Kind(scene.Catalog.Find(id)!.Kind), Legible(EntityNames.Of(scene.Catalog, id, language), id), _words.Directory.NoOpenIncidents, Foot, IsHot: false)
            : Of(suspect);
    }

    private string Headline(Incident incident)
    {
        var verdict = Verdict.Of(incident, scene.Catalog, language);
        return _words.Story.Headline(verdict with
        {
            Subject = verdict.Subject is { } subject ? Legible(subject, verdict.SubjectId!) : null,
            Part = verdict is { Part: { } part, IsPartOpen: false } ? Legible(part, verdict.PartId!) : null,
        });
    }

    // A name in letters that this machine has no typeface for gives way to its id, which is Latin.
    private static string Legible(string name, string id) => CardFonts.CanPaint(name) ? name : id;

    private string Foot => _words.Embed.AsOf(scene.ClockIn(language).TextWithZone(scene.At));
}
