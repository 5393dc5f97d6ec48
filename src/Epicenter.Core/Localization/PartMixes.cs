using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// What people complain of when a whole region or provider fails. They meet its parts, now one, now another; but whoever comes meets the
/// network first, and where that is gone nobody gets as far as the rest.
/// </summary>
internal sealed class PartMixes
{
    /// <summary>Share of the failures of a whole in which its network, where it has one, is what people meet.</summary>
    private const double MetAtTheNetwork = 0.5;

    private readonly double[]?[] _mixes;

    public PartMixes(CatalogGraph catalog)
    {
        _mixes = new double[catalog.Entities.Length][];
        var classes = new List<ComponentClass>?[catalog.Entities.Length];
        foreach (var part in catalog.Entities)
        {
            if (part.Class is { } componentClass)
            {
                foreach (var whole in WholesOf(part.Id, catalog))
                {
                    (classes[whole] ??= []).Add(componentClass);
                }
            }
        }

        for (var entity = 0; entity < classes.Length; entity++)
        {
            _mixes[entity] = classes[entity] is { } parts ? Mix(parts) : null;
        }
    }

    /// <summary>Expected proportions by symptom; none for what has no parts.</summary>
    public ReadOnlySpan<double> Of(int entity) => _mixes[entity];

    private static double[] Mix(List<ComponentClass> parts)
    {
        var network = parts.Contains(ComponentClass.Network) ? MetAtTheNetwork : 0;
        return
        [
            .. Enumerable.Range(0, SymptomProfiles.Everyday.Length).Select(i =>
                (network * SymptomProfiles.Of(ComponentClass.Network)[i]) + ((1 - network) * parts.Average(p => SymptomProfiles.Of(p)[i]))),
        ];
    }

    // By their ids: a/b/c is a part of a/b and of a.
    private static IEnumerable<int> WholesOf(string id, CatalogGraph catalog)
    {
        for (var slash = id.LastIndexOf('/'); slash > 0; slash = id.LastIndexOf('/', slash - 1))
        {
            if (catalog.TryGetEntity(id[..slash], out var whole))
            {
                yield return whole;
            }
        }
    }
}
