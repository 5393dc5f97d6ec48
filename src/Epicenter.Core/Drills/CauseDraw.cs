using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Drills;

/// <summary>Chooses what fails: of the sort that is asked for, and then what more stands on more often, since it is what people notice.</summary>
internal sealed class CauseDraw
{
    private static readonly KeyValuePair<DrillKind, double>[] s_shares =
    [
        new(DrillKind.Component, 0.42), new(DrillKind.Region, 0.1), new(DrillKind.Provider, 0.05), new(DrillKind.Service, 0.2),
        new(DrillKind.InternetProvider, 0.08), new(DrillKind.Unknown, 0.05), new(DrillKind.Surge, 0.04), new(DrillKind.Pair, 0.06),
    ];

    private readonly CatalogGraph _catalog;
    private readonly SeededRandom _random;
    private readonly Dictionary<DrillKind, WeightedChoice<int>> _candidates;

    public CauseDraw(CatalogGraph catalog, SeededRandom random)
    {
        (_catalog, _random) = (catalog, random);
        _candidates = Enumerable.Range(0, catalog.Entities.Length)
            .Where(e => catalog.ReachOf(e).Length > 0)
            .GroupBy(e => KindOf(catalog.Entities[e]))
            .ToDictionary(g => g.Key, g => new WeightedChoice<int>(g.Select(e => KeyValuePair.Create(e, Math.Sqrt(catalog.ReachOf(e).Sum(r => r.Probability))))));
    }

    /// <summary>What sort of drill the failure of an entity is.</summary>
    public static DrillKind KindOf(Entity entity) => entity switch
    {
        { IsInternetProvider: true } => DrillKind.InternetProvider,
        { Kind: EntityKind.Service } => DrillKind.Service,
        { Kind: EntityKind.Component } => DrillKind.Component,
        { Kind: EntityKind.Region } => DrillKind.Region,
        _ => DrillKind.Provider,
    };

    /// <summary>A sort that the catalog has something of.</summary>
    public DrillKind Kind() => new WeightedChoice<DrillKind>(s_shares.Where(s => CanDraw(s.Key))).Draw(_random);

    /// <summary>Whether the catalog holds anything of a sort.</summary>
    public bool CanDraw(DrillKind kind) => kind switch
    {
        DrillKind.Unknown => _catalog.ServiceCount > 1,
        DrillKind.Surge => _candidates.ContainsKey(DrillKind.Service),
        DrillKind.Pair => _candidates.ContainsKey(DrillKind.Component)
            && _catalog.Entities.Where(e => e.Kind == EntityKind.Component).Select(e => ProviderOf(e.Id)).Distinct().Skip(1).Any(),
        _ => _candidates.ContainsKey(kind),
    };

    /// <summary>What fails, as indices of entities: one, or two of a pair; none for what the catalog does not hold.</summary>
    public ImmutableArray<int> Roots(DrillKind kind)
    {
        switch (kind)
        {
            case DrillKind.Unknown:
                return [];
            case DrillKind.Surge:
                return [_candidates[DrillKind.Service].Draw(_random)];
            case DrillKind.Pair:
                return Pair();
            default:
                return [_candidates[kind].Draw(_random)];
        }
    }

    private ImmutableArray<int> Pair()
    {
        var first = _candidates[DrillKind.Component].Draw(_random);
        while (true)
        {
            var second = _candidates[DrillKind.Component].Draw(_random);
            if (ProviderOf(_catalog.Entities[first].Id) != ProviderOf(_catalog.Entities[second].Id))
            {
                return [first, second];
            }
        }
    }

    private static string ProviderOf(string id) => id.Split('/')[0];
}
