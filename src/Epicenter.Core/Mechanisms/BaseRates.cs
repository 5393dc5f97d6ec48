using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// How often a thing of some kind fails by each mechanism, before anything is known of this outage: shares among public accounts
/// (<see cref="PostMortems"/>), those of its own class drawn towards those of all, because they are few.
/// </summary>
internal sealed class BaseRates(CatalogGraph catalog)
{
    // Accounts that the shares of all are worth beside those of a class.
    private const double SharesOfAll = 5;

    // Accounts added for the mechanism that has the name of the class: the famous are famous for something else.
    private const double Kin = 3;

    private readonly Dictionary<string, int> _regions = catalog.Entities
        .Where(e => e is { Kind: EntityKind.Region, Parent: not null })
        .GroupBy(e => e.Parent!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private readonly double[]?[] _ofEntity = new double[catalog.Entities.Length][];
    private readonly double[] _ofUnknown = OfAll();

    /// <summary>Shares, which sum to one, in the order of <see cref="PostMortems.Named"/>.</summary>
    /// <param name="cause">Index of an entity, or <see cref="CauseBelief.UnknownCause"/>.</param>
    public double[] Of(int cause) => cause == CauseBelief.UnknownCause ? _ofUnknown : _ofEntity[cause] ??= Of(catalog.Entities[cause]);

    private double[] Of(Entity entity)
    {
        var shares = entity switch
        {
            // Whatever broke in it: who comes through it has lost his internet provider.
            { IsInternetProvider: true } => [.. PostMortems.Named.Select(m => m == Mechanism.InternetProvider ? 1.0 : 0)],
            { IsService: true } => OfService(),
            { Class: { } componentClass } => Drawn(PostMortems.Of(componentClass), KinOf(componentClass)),
            _ => OfAll(),
        };
        return entity is { IsService: true } ? shares : Confined(shares, IsOneOfManyRegions(entity));
    }

    private static double[] OfService()
    {
        var shares = Drawn(PostMortems.OfService, null);
        shares[(int)Mechanism.DemandSurge] = 0;
        var rest = shares.Sum();
        return [.. shares.Select((s, m) => m == (int)Mechanism.DemandSurge ? Priors.SurgeShare : (1 - Priors.SurgeShare) * s / rest)];
    }

    // One is added to each, so that nothing is impossible that nobody has written about.
    private static double[] OfAll() =>
        [.. PostMortems.OfAll.Select(n => (n + 1) / (double)(PostMortems.OfAll.Sum() + PostMortems.Named.Length))];

    private static double[] Drawn(IReadOnlyList<int> accounts, Mechanism? kin)
    {
        var all = OfAll();
        var counts = all.Select((share, m) => accounts[m] + (SharesOfAll * share) + (m == (int?)kin ? Kin : 0)).ToArray();
        return [.. counts.Select(c => c / counts.Sum())];
    }

    private static Mechanism? KinOf(ComponentClass componentClass) => componentClass switch
    {
        ComponentClass.Network => Mechanism.Network,
        ComponentClass.Dns => Mechanism.Dns,
        ComponentClass.ControlPlane => Mechanism.ControlPlane,
        ComponentClass.Power => Mechanism.Power,
        ComponentClass.EndpointAgent => Mechanism.EndpointAgent,
        _ => null,
    };

    // Power fails in one building, a release in many; though what stayed in one region is written about less, so the shares are cooled.
    private static double[] Confined(double[] shares, bool toOneRegion)
    {
        var confined = shares.Select((share, m) =>
        {
            var (one, many) = PostMortems.ScopeOf((Mechanism)m);
            return share * Math.Pow(((toOneRegion ? one : many) + 1) / (one + many + 2.0), Posterior.Tempering);
        }).ToArray();
        return [.. confined.Select(c => c / confined.Sum())];
    }

    private bool IsOneOfManyRegions(Entity entity) => entity switch
    {
        { Kind: EntityKind.Region, Parent: { } provider } => _regions[provider] > 1,
        { Kind: EntityKind.Component, Parent: { } whole } => catalog.Find(whole) is { Kind: EntityKind.Region } region && IsOneOfManyRegions(region),
        _ => false,
    };
}
