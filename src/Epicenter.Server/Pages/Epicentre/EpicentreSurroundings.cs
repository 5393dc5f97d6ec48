using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Epicentre;

/// <summary>Finds what belongs into the picture of an incident.</summary>
public static class EpicentreSurroundings
{
    private const int MostFine = 40;
    private const int DeepestSearch = 6;

    public static EpicentreSubject Of(Incident incident, Scene scene, Language language)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(scene);
        var catalog = scene.Catalog;
        var cause = incident.Cause.Entity;
        string Name(string entity) => EntityNames.IsUnknown(entity) ? Words.In(language).Causes.Unknown : EntityNames.Of(catalog, entity, language);
        var hit = incident.Services.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return new EpicentreSubject(
            cause,
            Name(cause),
            [.. incident.Hypotheses.Skip(1).Select((h, i) => new EpicentreSuspect(h.Entity, Name(h.Entity), i + 2, h.Probability))],
            [.. incident.Services.Where(s => s.Id != cause).OrderByDescending(s => s.Evidence).Select(s => new EpicentreService(s.Id, Name(s.Id), Depth(catalog, s.Id, cause), s.Evidence))],
            [.. Fine(scene, cause, hit)]);
    }

    /// <summary>Steps from a service to the cause; a step from a part to its own whole is none. 0 where there is no way.</summary>
    public static int Depth(CatalogGraph catalog, string service, string cause)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (!catalog.TryGetEntity(service, out var from) || !catalog.TryGetEntity(cause, out var to))
        {
            return 0;
        }

        HashSet<int> seen = [from];
        List<int> level = [from];
        for (var depth = 1; depth <= DeepestSearch && level.Count > 0; depth++)
        {
            List<int> next = [];
            foreach (var entity in level.SelectMany(e => catalog.StandsOn(e)).Select(u => u.Entity))
            {
                for (var e = entity; e >= 0 && seen.Add(e); e = WholeOf(catalog, e))
                {
                    if (e == to)
                    {
                        return depth;
                    }

                    next.Add(e);
                }
            }

            level = next;
        }

        return 0;
    }

    private static int WholeOf(CatalogGraph catalog, int entity) =>
        catalog.Entities[entity].Parent is { } parent && catalog.TryGetEntity(parent, out var whole) ? whole : -1;

    private static IEnumerable<EpicentreService> Fine(Scene scene, string cause, HashSet<string> hit)
    {
        if (!scene.Catalog.TryGetEntity(cause, out var entity))
        {
            return [];
        }

        return scene.Catalog.ReachOf(entity)
            .OrderByDescending(r => r.Probability)
            .Select(r => scene.Catalog.Service(r.Service))
            .Where(s => !hit.Contains(s.Id) && scene.StatusOf(s.Id)?.State == ServiceState.Fine)
            .Take(MostFine)
            .Select(s => new EpicentreService(s.Id, s.Name, Depth(scene.Catalog, s.Id, cause), 0));
    }
}
