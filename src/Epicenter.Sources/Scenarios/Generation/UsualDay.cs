using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.LocalTime;

namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>The reports that every service of the catalog gets on any day, outage or not.</summary>
internal sealed class UsualDay
{
    private readonly ImmutableArray<(string Service, double PerMinute, string? Home)> _services;
    private DateTimeOffset _hour;
    private WeightedChoice<string> _ofHour = new([]);

    public UsualDay(CrowdModel crowd, CatalogGraph catalog, People people)
    {
        var named = crowd.Usual.SelectMany(size => size.Services.Select(service => (service, size.PerMinute))).DistinctBy(x => x.service)
            .ToDictionary(x => x.service, x => x.PerMinute, StringComparer.Ordinal);
        var others = crowd.Usual.Where(size => size.Services.IsEmpty).Select(size => size.PerMinute).DefaultIfEmpty(0).Min();
        _services =
        [
            .. catalog.ServiceEntities.Select(index => catalog.Entities[index])
                .Select(service => (service.Id, named.TryGetValue(service.Id, out var rate) ? rate : others * Character(service.Id), people.HomeOf(service))),
        ];
    }

    /// <summary>Services by their reports a minute in the hour of <paramref name="minute"/>; the total is the sum over all.</summary>
    public WeightedChoice<string> At(DateTimeOffset minute)
    {
        var hour = WholeHour.Of(minute);
        if (hour != _hour)
        {
            _hour = hour;
            _ofHour = new WeightedChoice<string>(_services.Select(s => KeyValuePair.Create(s.Service, s.PerMinute * DayShape.At(hour.AddMinutes(30), s.Home))));
        }

        return _ofHour;
    }

    // Services that nobody sized differ all the same, each always alike: from 0.4 to 2.5 times the size's rate. FNV-1a of the id.
    private static double Character(string id)
    {
        var hash = 2166136261u;
        foreach (var letter in id)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return Math.Pow(2.5, (2.0 * (hash >> 8) / (1 << 24)) - 1);
    }
}
