using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Localization;
using Epicenter.Core.Localization.Search;

namespace Epicenter.Bench.Localization.World;

/// <summary>
/// Services that stand on risk groups as they truly do, and a catalog of it that lacks some dependencies, has some that are not there, and
/// is unsure how strong they are.
/// </summary>
internal sealed class RiskWorld
{
    private const double MissingHome = 0.05;
    private const double MissingComponent = 0.10;
    private const double WrongComponent = 0.05;
    private const double StrengthScatter = 0.7;
    private const double WholeStrength = 0.95;

    private readonly GroupTree _tree;
    private readonly SeededRandom _random;

    public RiskWorld(WorldSize size, ulong seed)
    {
        Size = size;
        _random = new SeededRandom(seed);
        _tree = new GroupTree(size, _random);
        var (truth, told) = (NewLists(size.Groups), NewLists(size.Groups));
        for (var service = 0; service < size.Services; service++)
        {
            var homes = DrawHomes();
            Add(truth, service, homes);
            Add(told, service, homes.FindAll(_ => !_random.Chance(MissingHome)).ConvertAll(AsTold));
        }

        Truth = Causes(truth);
        Catalog = Causes(told);
    }

    public WorldSize Size { get; }

    /// <summary>By group: what its failure reaches.</summary>
    public Cause[] Truth { get; }

    /// <summary>The same, as the catalog has it.</summary>
    public Cause[] Catalog { get; }

    public GroupKind KindOf(int group) => _tree.KindOf(group);

    private List<Home> DrawHomes()
    {
        var homes = new List<Home>();
        for (var left = 1 + _random.NextPoisson(1.3); left > 0; left--)
        {
            var region = _tree.DrawRegion(_random);
            if (!homes.Exists(h => h.Region == region))
            {
                homes.Add(new Home(region, DrawComponents(region)));
            }
        }

        return homes;
    }

    private Dictionary<int, double> DrawComponents(int region)
    {
        var components = _tree.ComponentsOf(region);
        var used = new Dictionary<int, double>();
        for (var left = 1 + _random.NextPoisson(3.5); left > 0; left--)
        {
            // The first are what everybody uses.
            var at = (int)(components.Length * Math.Pow(_random.NextUnit(), 2));
            used[components[at]] = _random.NextBetween(0.3, 0.98);
        }

        return used;
    }

    private Home AsTold(Home home)
    {
        var told = home.Components.Where(_ => !_random.Chance(MissingComponent)).ToDictionary(c => c.Key, c => Scattered(c.Value));
        var components = _tree.ComponentsOf(home.Region);
        for (var i = home.Components.Count; i > 0; i--)
        {
            if (_random.Chance(WrongComponent))
            {
                told[components[_random.NextBelow(components.Length)]] = Scattered(0.6);
            }
        }

        return home with { Components = told };
    }

    private double Scattered(double strength)
    {
        var logit = Math.Log(strength / (1 - strength)) + (StrengthScatter * _random.NextNormal());
        return 1 / (1 + Math.Exp(-logit));
    }

    // A whole takes its parts along.
    private void Add(List<Reach>[] reaches, int service, List<Home> homes)
    {
        var providers = new Dictionary<int, double>();
        foreach (var home in homes)
        {
            var spared = 1.0;
            foreach (var (component, strength) in home.Components)
            {
                reaches[component].Add(new Reach(service, strength));
                spared *= 1 - (WholeStrength * strength);
            }

            if (spared < 1)
            {
                reaches[_tree.GroupOfRegion(home.Region)].Add(new Reach(service, 1 - spared));
                var provider = _tree.ProviderOf(home.Region);
                providers[provider] = 1 - ((1 - providers.GetValueOrDefault(provider)) * (1 - (WholeStrength * (1 - spared))));
            }
        }

        foreach (var (provider, strength) in providers)
        {
            reaches[provider].Add(new Reach(service, strength));
        }
    }

    private Cause[] Causes(List<Reach>[] reaches) => [.. reaches.Select((r, group) => new Cause(LogPriorOf(_tree.KindOf(group)), [.. r]))];

    // As Priors has them.
    private static double LogPriorOf(GroupKind kind) => kind switch
    {
        GroupKind.Provider => -12,
        GroupKind.Region => -8.5,
        _ => -8,
    };

    private static List<Reach>[] NewLists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<Reach>())];
}
