using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>What people complain of when a whole region or provider fails: they meet now one of its parts, now another, so the mean of its parts' profiles.</summary>
internal sealed class PartMixes
{
    private readonly double[]?[] _mixes;

    public PartMixes(CatalogGraph catalog)
    {
        _mixes = new double[catalog.Entities.Length][];
        var parts = new int[catalog.Entities.Length];
        foreach (var part in catalog.Entities)
        {
            if (part.Class is { } componentClass)
            {
                AddTo(WholesOf(part.Id, catalog), SymptomProfiles.Of(componentClass), parts);
            }
        }

        for (var entity = 0; entity < parts.Length; entity++)
        {
            for (var i = 0; _mixes[entity] is { } mix && i < mix.Length; i++)
            {
                mix[i] /= parts[entity];
            }
        }
    }

    /// <summary>Expected proportions by symptom; none for what has no parts.</summary>
    public ReadOnlySpan<double> Of(int entity) => _mixes[entity];

    private void AddTo(IEnumerable<int> wholes, ReadOnlySpan<double> profile, int[] parts)
    {
        foreach (var whole in wholes)
        {
            parts[whole]++;
            var mix = _mixes[whole] ??= new double[profile.Length];
            for (var i = 0; i < mix.Length; i++)
            {
                mix[i] += profile[i];
            }
        }
    }

    // By their ids: a/b/c is a part of a/b and of a.
    private static List<int> WholesOf(string id, CatalogGraph catalog)
    {
        var wholes = new List<int>();
        for (var slash = id.LastIndexOf('/'); slash > 0; slash = id.LastIndexOf('/', slash - 1))
        {
            if (catalog.TryGetEntity(id[..slash], out var whole))
            {
                wholes.Add(whole);
            }
        }

        return wholes;
    }
}
