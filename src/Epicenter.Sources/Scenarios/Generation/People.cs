using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>Makes the people who report: a pseudonym, a country and its part, an internet provider, a complaint.</summary>
internal sealed class People
{
    // Some do not say who carries them, some report twice.
    private const double KnownNetworkShare = 0.6;
    private const double ReportsAgainShare = 0.04;
    private const int RememberedReporters = 32;

    private readonly CatalogGraph _catalog;
    private readonly SeededRandom _random;
    private readonly Dictionary<string, WeightedChoice<string>> _subdivisions;
    private readonly Dictionary<string, WeightedChoice<string>> _networks;
    private readonly Dictionary<string, WeightedChoice<string>> _countriesOfService = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Report>> _recent = new(StringComparer.Ordinal);
    private readonly CrowdModel _crowd;

    public People(CrowdModel crowd, CatalogGraph catalog, SeededRandom random)
    {
        _crowd = crowd;
        _catalog = catalog;
        _random = random;
        _subdivisions = crowd.Subdivisions.ToDictionary(s => s.Key, s => Choice(s.Value), StringComparer.Ordinal);
        _networks = EvenShares(catalog);
        foreach (var (country, weights) in crowd.Networks)
        {
            _networks[country] = Choice(weights);
        }
    }

    /// <summary>Weights in an order that does not depend on how a dictionary hashes.</summary>
    public static WeightedChoice<TItem> Choice<TItem>(ImmutableDictionary<TItem, double> weights)
        where TItem : notnull => new(weights.OrderBy(w => w.Key, Comparer<TItem>.Create((a, b) =>
            a is string left && b is string right ? string.CompareOrdinal(left, right) : Comparer<TItem>.Default.Compare(a, b))));

    /// <summary>One report of a service; now and then by someone who has reported it before.</summary>
    public Report Report(string service, DateTimeOffset at, WeightedChoice<Symptom> symptoms, WeightedChoice<string>? countries = null)
    {
        if (!_recent.TryGetValue(service, out var recent))
        {
            _recent[service] = recent = new List<Report>(RememberedReporters);
        }

        if (recent.Count > 0 && _random.Chance(ReportsAgainShare))
        {
            return recent[_random.NextBelow(recent.Count)] with { At = at };
        }

        var country = (countries ?? UsualCountriesOf(service)).Draw(_random);
        var report = new Report
        {
            At = at,
            Service = service,
            Symptom = symptoms.Draw(_random),
            Country = country,
            Subdivision = _subdivisions.TryGetValue(country, out var parts) && !parts.IsEmpty ? parts.Draw(_random) : null,
            Network = IsInternetProvider(service) ? service : _random.Chance(KnownNetworkShare) ? NetworkIn(country) : null,
            Reporter = (_random.NextBits() >> 16).ToString("x12", CultureInfo.InvariantCulture),
        };
        if (recent.Count < RememberedReporters)
        {
            recent.Add(report);
        }
        else
        {
            recent[_random.NextBelow(RememberedReporters)] = report;
        }

        return report;
    }

    /// <summary>Countries by weight as far as a service is used there; where it is used in none of them, its own, evenly.</summary>
    public WeightedChoice<string> CountriesOf(string service, ImmutableDictionary<string, double> weights)
    {
        var used = _catalog.Find(service)?.Profile?.Countries ?? [];
        var shared = used.IsEmpty ? weights : weights.Where(w => used.Contains(w.Key)).ToImmutableDictionary();
        return shared.IsEmpty ? new WeightedChoice<string>(used.Select(country => KeyValuePair.Create(country, 1.0))) : Choice(shared);
    }

    /// <summary>An internet provider of a country by its share; null where the catalog knows none there.</summary>
    public string? NetworkIn(string country) => _networks.TryGetValue(country, out var networks) && !networks.IsEmpty ? networks.Draw(_random) : null;

    /// <summary>The country whose clock a service's reports follow.</summary>
    public string? HomeOf(Entity service) =>
        service.Profile is { Countries: [var first, ..] } ? first : _crowd.Countries.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();

    private static Dictionary<string, WeightedChoice<string>> EvenShares(CatalogGraph catalog) => catalog.Entities
        .Where(e => e.Profile is { Category: ServiceProfile.InternetProvider })
        .SelectMany(e => e.Profile!.Countries.Select(country => (country, e.Id)))
        .GroupBy(x => x.country, x => KeyValuePair.Create(x.Id, 1.0))
        .ToDictionary(g => g.Key, g => new WeightedChoice<string>(g), StringComparer.Ordinal);

    private bool IsInternetProvider(string service) => _catalog.Find(service)?.Profile?.Category == ServiceProfile.InternetProvider;

    private WeightedChoice<string> UsualCountriesOf(string service)
    {
        if (!_countriesOfService.TryGetValue(service, out var choice))
        {
            _countriesOfService[service] = choice = CountriesOf(service, _crowd.Countries);
        }

        return choice;
    }
}
