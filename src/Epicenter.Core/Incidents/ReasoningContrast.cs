using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>Counts how services on a cause fare beside all others.</summary>
internal sealed class ReasoningContrast(CatalogGraph catalog, Detector detector)
{
    // A service that is reached less surely is not said to stand on it.
    private const double StandsFirmly = 0.1;

    private const int ApartShown = 3;

    public Contrast Of(int cause, ReasoningScene scene)
    {
        var on = On(cause);
        int[] off = [.. Enumerable.Range(0, catalog.ServiceCount).Where(s => !on.Contains(s) && detector.HasHeardOf(s) && !scene.IsExcused(s))];
        return new Contrast(Count(on, scene), off.Count(scene.Fails), off.Length, Apart(cause, on, scene));
    }

    // What stands beside it: the other parts of the same whole.
    private ImmutableArray<Apart> Apart(int cause, HashSet<int> on, ReasoningScene scene) => catalog.Entities[cause].Parent is not { } whole
        ? []
        :
        [
            .. Enumerable.Range(0, catalog.Entities.Length)
                .Where(e => e != cause && catalog.Entities[e].Parent == whole)
                .Select(e => new Apart(catalog.Entities[e].Id, Count(On(e).Where(s => !on.Contains(s)), scene)))
                .Where(a => a.Services.Failing + a.Services.Fine > 0)
                .OrderByDescending(a => a.Services.Failing + a.Services.Fine).ThenBy(a => a.Entity, StringComparer.Ordinal)
                .Take(ApartShown),
        ];

    private HashSet<int> On(int entity) => [.. catalog.ReachOf(entity).Where(r => r.Probability >= StandsFirmly).Select(r => r.Service)];

    private Tally Count(IEnumerable<int> services, ReasoningScene scene)
    {
        var (failing, fine, silent) = (0, 0, 0);
        foreach (var service in services.Where(s => detector.HasHeardOf(s) && !scene.IsExcused(s)))
        {
            if (scene.Fails(service))
            {
                failing++;
            }
            else if (scene.Evidence(service) < Reasoning.TellingEvidence)
            {
                fine++;
            }
            else
            {
                silent++;
            }
        }

        return new Tally(failing, fine, silent);
    }
}
