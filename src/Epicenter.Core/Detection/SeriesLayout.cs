using System.Collections;
using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Detection;

/// <summary>
/// Which series are counted and where each stands: first the services, then for each internet provider the reports that came through
/// it on anything else, last everything that is not about an internet provider.
/// </summary>
public sealed class SeriesLayout
{
    // A bit each, since every report asks.
    private readonly BitArray _isInternetProvider;
    private readonly Dictionary<int, int> _throughOf = [];
    private readonly Dictionary<int, int[]> _besideOf;

    // Few audiences serve all series.
    private readonly Audience[] _audiences;
    private readonly ushort[] _audienceOf;

    public SeriesLayout(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ServiceCount = catalog.ServiceCount;
        _isInternetProvider = new BitArray(ServiceCount);
        var categories = new List<string>();
        var audiences = new List<Audience>();
        for (var s = 0; s < ServiceCount; s++)
        {
            var category = catalog.Service(s).Profile?.Category ?? "";
            categories.Add(category);
            audiences.Add(Audience.Of(catalog.Service(s).Profile?.Countries ?? []));
            _isInternetProvider[s] = category == ServiceProfile.InternetProvider;
        }

        for (var s = 0; s < ServiceCount; s++)
        {
            if (_isInternetProvider[s])
            {
                _throughOf[s] = categories.Count;
                categories.Add("through an internet provider");
                audiences.Add(audiences[s]);
            }
        }

        InternetProviders = [.. Enumerable.Range(0, ServiceCount).Where(s => _isInternetProvider[s])];
        _besideOf = InternetProviders.ToDictionary(p => p, p => InternetProviders.Where(other => other != p && ShareACountry(catalog.Service(p).Profile, catalog.Service(other).Profile)).ToArray());
        Everyone = categories.Count;
        categories.Add("everyone");
        audiences.Add(Audience.Everywhere);
        Categories = categories;
        _audiences = [.. audiences.Distinct()];
        var numbers = _audiences.Index().ToDictionary(a => a.Item, a => (ushort)a.Index);
        _audienceOf = [.. audiences.Select(a => numbers[a])];
        Count = categories.Count;
    }

    public int ServiceCount { get; }

    /// <summary>The services that are internet providers.</summary>
    public ImmutableArray<int> InternetProviders { get; }

    /// <summary>The category of each series: series of one category lean on one another.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Who the reports of each series come from.</summary>
    internal IEnumerable<Audience> Audiences => _audienceOf.Select(a => _audiences[a]);

    public int Count { get; }

    /// <summary>The series of all reports that are not about internet providers.</summary>
    public int Everyone { get; }

    public bool IsInternetProvider(int series) => series < ServiceCount && _isInternetProvider[series];

    /// <summary>The series of reports that came through an internet provider on anything else.</summary>
    public int ThroughOf(int provider) => _throughOf[provider];

    /// <summary>The other internet providers with customers in the same country.</summary>
    public ReadOnlySpan<int> BesideOf(int provider) => _besideOf[provider];

    /// <summary>The same for a service that may or may not be an internet provider.</summary>
    public bool TryGetThrough(int service, out int series) => _throughOf.TryGetValue(service, out series);

    // Without countries it is offered everywhere.
    private static bool ShareACountry(ServiceProfile? one, ServiceProfile? other) =>
        one is not { Countries.Length: > 0 } || other is not { Countries.Length: > 0 } || one.Countries.Intersect(other.Countries).Any();
}
