using Epicenter.Core.Catalog;

namespace Epicenter.Core.Drills;

/// <summary>
/// How far one failure gets in the true world. Outages differ: a harsh one takes nearly all that stands on it, a mild one few, so that
/// dependants fail together or hold together; and each step away takes some minutes more.
/// </summary>
internal sealed class Spread
{
    private const double HarshnessSpread = 1.2;
    private const double MedianMinutesAStep = 1.5;
    private const double MinutesSigma = 0.8;

    private readonly CatalogGraph _catalog;
    private readonly TrueWorld _world;
    private readonly SeededRandom _random;
    private readonly double[] _delays;
    private readonly bool[] _known;

    /// <param name="root">Index of the entity that fails.</param>
    public Spread(CatalogGraph catalog, TrueWorld world, int root, SeededRandom random)
    {
        (_catalog, _world, _random) = (catalog, world, random);
        _delays = new double[catalog.Entities.Length];
        _known = new bool[catalog.Entities.Length];
        _known[root] = true;
        Harshness = random.NextNormal();
    }

    /// <summary>How bad the outage is beside others of its kind: standard normal.</summary>
    public double Harshness { get; }

    /// <summary>Services that fail, with the minutes that it takes to reach them.</summary>
    public IEnumerable<(int Service, double Delay)> Hit()
    {
        for (var s = 0; s < _catalog.ServiceCount; s++)
        {
            if (DelayOf(_catalog.ServiceEntities[s]) is var delay && !double.IsNaN(delay))
            {
                yield return (s, delay);
            }
        }
    }

    // Not a number for what holds.
    private double DelayOf(int entity)
    {
        if (_known[entity])
        {
            return _delays[entity];
        }

        _known[entity] = true;
        _delays[entity] = double.NaN;
        var first = double.NaN;
        foreach (var edge in _world.StandsOn(entity))
        {
            var before = DelayOf(edge.Entity);
            if (!double.IsNaN(before) && _random.Chance(Felt(edge.Strength)))
            {
                var reached = before + _random.NextLogNormal(MedianMinutesAStep, MinutesSigma);
                first = double.IsNaN(first) ? reached : Math.Min(first, reached);
            }
        }

        return _delays[entity] = first;
    }

    private double Felt(double strength) =>
        strength >= 1 ? 1 : 1 / (1 + Math.Exp(-(Math.Log(strength / (1 - strength)) + (HarshnessSpread * Harshness))));
}
