using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Drills;

/// <summary>How the users of the services of one outage take it: how many complain, of what, how fast, and how long.</summary>
internal sealed class Reaction
{
    // Of those who are hit so many times more complain than on any day; and some do of a service that nobody ever complained of.
    private const double MedianRatio = 60;
    private const double RatioSigma = 0.9;
    private const double NeverHeardOf = 0.004;
    private const double MostPerMinute = 60;
    private const double LocalShare = 0.12;
    private const double WaveShare = 0.12;
    private const double LeastGuess = 0.05;
    private const double MostGuess = 0.3;

    // Outages resemble the table like so many reports, in a world that departs from the catalog entirely; its services the outage likewise.
    private const double Likeness = 4;

    private readonly CatalogGraph _catalog;
    private readonly Population _population;
    private readonly DateTimeOffset _end;
    private readonly SeededRandom _random;
    private readonly double _concentration;
    private readonly double _guess;
    private readonly ComplaintCurve _curve;
    private readonly Dictionary<(ComponentClass, string), double[]> _ofOutage = [];

    public Reaction(CatalogGraph catalog, Population population, double departure, DateTimeOffset end, SeededRandom random)
    {
        (_catalog, _population, _end, _random) = (catalog, population, end, random);
        _concentration = Likeness / departure;
        _guess = random.NextBetween(LeastGuess, MostGuess);
        _curve = new ComplaintCurve(
            Math.Clamp(random.NextLogNormal(5, 0.8), 1, 40),
            Math.Max(30, random.NextLogNormal(100, 0.5)),
            random.Chance(WaveShare) ? random.NextBetween(10, 30) : 0,
            random.NextLogNormal(5, 0.5));
    }

    /// <summary>How bad the outage is beside others of its kind: standard normal.</summary>
    public required double Harshness { get; init; }

    /// <summary>Whether nothing is broken but too many people came.</summary>
    public bool IsSurge { get; init; }

    /// <summary>Something that can break, of any class.</summary>
    public static ComponentClass AnyClass(SeededRandom random) => (ComponentClass)random.NextBelow((int)ComponentClass.EndpointAgent + 1);

    public DrillHit Of(int service, string root, DateTimeOffset start, ComponentClass broken)
    {
        var breadth = 1 / (1 + Math.Exp(-(0.8 + (0.7 * Harshness) + (0.7 * _random.NextNormal()))));
        var ratio = _random.NextLogNormal(MedianRatio, RatioSigma) * breadth;
        return new DrillHit(
            service,
            root,
            start,
            _end < start ? start.AddMinutes(5) : _end.AddMinutes(_random.NextBetween(-0.1, 0.15) * (_end - start).TotalMinutes),
            Math.Min(MostPerMinute, ratio * (_population.PerMinute(service) + NeverHeardOf)),
            breadth,
            SymptomsOf(service, broken),
            _random.Chance(LocalShare) ? _population.Home(service) : null,
            _curve with { RiseMinutes = _curve.RiseMinutes * _random.NextLogNormal(1, 0.3) });
    }

    private ImmutableArray<double> SymptomsOf(int service, ComponentClass broken)
    {
        var category = _catalog.Service(service).Profile!.Category;
        if (!_ofOutage.TryGetValue((broken, category), out var told))
        {
            _ofOutage[(broken, category)] = told = Scattered(IsSurge ? Complaints.OfSurge(category) : Complaints.Of(broken, category));
        }

        var everyday = Shares(Complaints.Everyday(category));
        return [.. Scattered(told).Zip(everyday, (own, any) => ((1 - _guess) * own) + (_guess * any))];
    }

    private double[] Scattered(double[] told) => double.IsInfinity(_concentration) ? Shares(told) : _random.NextProportions(Shares(told), _concentration);

    private static double[] Shares(double[] weights)
    {
        var total = weights.Sum();
        return [.. weights.Select(w => w / total)];
    }
}
