using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>The people of a drill: how many use which service, where they live, and who carries them.</summary>
public sealed class Population
{
    // The usual reports a minute of a service: a few large ones, many that are seldom heard of.
    private const double MedianPerMinute = 0.01;
    private const double SizeSigma = 1.3;
    private const double MostPerMinute = 1.5;
    private const double LeastWandering = 0.15;
    private const double MostWandering = 0.4;
    private const double SilentShare = 0.2;
    private const double NetworkIsKnown = 0.6;
    private const string SomeCountry = "US";

    private readonly CatalogGraph _catalog;
    private readonly WeightedChoice<string>[] _countries;
    private readonly Dictionary<string, WeightedChoice<int>> _carriers;
    private readonly double[] _perMinute;
    private readonly string[] _homes;
    private readonly double[] _wandering;
    private readonly bool[] _fallsSilent;

    public Population(CatalogGraph catalog, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        var random = new SeededRandom(seed);
        _carriers = CarriersOf(catalog, random);
        var sizes = CountrySizes(catalog);
        _countries = [.. Enumerable.Range(0, catalog.ServiceCount).Select(s => CountriesOf(catalog.Service(s), sizes))];
        _homes = [.. _countries.Select(c => c.Draw(random))];
        _perMinute = [.. _countries.Select(_ => Math.Min(MostPerMinute, random.NextLogNormal(MedianPerMinute, SizeSigma)))];
        _wandering = [.. _countries.Select(_ => random.NextBetween(LeastWandering, MostWandering))];
        _fallsSilent = [.. _perMinute.Select(perMinute => random.Chance(SilentShare) && perMinute < MedianPerMinute)];
    }

    /// <summary>Usual reports a minute of a service, over a day.</summary>
    public double PerMinute(int service) => _perMinute[service];

    /// <summary>The country whose day a service's reports follow.</summary>
    public string Home(int service) => _homes[service];

    /// <summary>Standard deviation of the logarithm by which an hour departs from the usual.</summary>
    public double Wandering(int service) => _wandering[service];

    /// <summary>Whether a small service is not heard of for whole hours, and the more in others.</summary>
    public bool FallsSilent(int service) => _fallsSilent[service];

    /// <summary>Whether people of a country use a service.</summary>
    public bool IsUsedIn(int service, string country) =>
        _catalog.Service(service).Profile!.Countries is var countries && (countries.IsEmpty || countries.Contains(country));

    /// <summary>Somebody who reports a service.</summary>
    /// <param name="country">Where they are; null for anywhere the service is used.</param>
    /// <param name="carrier">The internet provider that they sit behind; null for any of the country.</param>
    public Report Report(int service, DateTimeOffset at, Symptom symptom, SeededRandom random, string? country = null, int? carrier = null)
    {
        ArgumentNullException.ThrowIfNull(random);
        country ??= _countries[service].Draw(random);
        var self = _catalog.Service(service);
        if (carrier is null && self.IsInternetProvider)
        {
            carrier = service;
        }
        else if (carrier is null && _carriers.TryGetValue(country, out var carriers))
        {
            carrier = carriers.Draw(random);
        }

        return new Report
        {
            At = at,
            Service = self.Id,
            Symptom = symptom,
            Country = country,
            Reporter = (random.NextBits() >> 16).ToString("x12", System.Globalization.CultureInfo.InvariantCulture),
            Network = carrier is { } known && random.Chance(NetworkIsKnown) ? _catalog.Service(known).Id : null,
        };
    }

    private static WeightedChoice<string> CountriesOf(Entity service, IReadOnlyDictionary<string, double> sizes)
    {
        var own = service.Profile!.Countries;
        return new WeightedChoice<string>(own.IsEmpty ? sizes.OrderBy(s => s.Key, StringComparer.Ordinal) : own.Select(c => KeyValuePair.Create(c, sizes.GetValueOrDefault(c, 1))));
    }

    // A country with more internet providers has more people, near enough.
    private static Dictionary<string, double> CountrySizes(CatalogGraph catalog)
    {
        var sizes = catalog.Entities.Where(e => e.IsInternetProvider).SelectMany(e => e.Profile!.Countries)
            .GroupBy(c => c, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (double)g.Count(), StringComparer.Ordinal);
        sizes.TryAdd(SomeCountry, 1);
        return sizes;
    }

    private static Dictionary<string, WeightedChoice<int>> CarriersOf(CatalogGraph catalog, SeededRandom random) =>
        Enumerable.Range(0, catalog.ServiceCount)
            .Where(s => catalog.Service(s).IsInternetProvider)
            .SelectMany(s => catalog.Service(s).Profile!.Countries.Select(country => (Country: country, Service: s)))
            .GroupBy(c => c.Country, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new WeightedChoice<int>([.. g.Select(c => KeyValuePair.Create(c.Service, random.NextLogNormal(1, 1)))]), StringComparer.Ordinal);
}
