using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Drills;

/// <summary>
/// A made-up outage in a made-up world, with its truth: ordinary days, then a cause that fails. Modelled on how outages come about and
/// how people tell of them, not on how the observatory judges; nothing here reads its tables.
/// </summary>
public sealed class Drill
{
    private readonly CatalogGraph _catalog;
    private readonly DrillOptions _options;
    private readonly Population _population;

    /// <summary>Draws a drill.</summary>
    /// <param name="population">Whose reports they are; null for people of the drill's own.</param>
    /// <exception cref="ArgumentException">The catalog does not hold the cause, or nothing fails with it.</exception>
    public Drill(CatalogGraph catalog, DrillOptions options, Population? population = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        (_catalog, _options) = (catalog, options);
        _population = population ?? new Population(catalog, options.Seed);
        Outage = new OutageDraw(catalog, _population, options, RandomOf(1)).Draw();
    }

    /// <summary>The truth.</summary>
    public DrillOutage Outage { get; }

    /// <summary>All signals between two moments, the first of which begins an hour, by time; the same each time.</summary>
    public IEnumerable<Signal> Signals(DateTimeOffset from, DateTimeOffset to)
    {
        var days = new OrdinaryDays(_catalog, _population, RandomOf(2));
        var probes = _options.WithProbes ? new ProbeRounds(_catalog, _population, Outage, RandomOf(5)) : null;
        var told = new OutageReports(_catalog, _population, days, Outage, RandomOf(3)).Until(to);
        if (_options.WithNotices)
        {
            told.AddRange(new OfficialWord(_catalog, Outage, RandomOf(4)).Notices());
        }

        told.Sort(static (a, b) => a.At.CompareTo(b.At));
        var (next, number) = (0, 0);
        var hour = new List<Signal>();
        for (var at = from; at < to; at = at.AddHours(1))
        {
            hour.Clear();
            days.AddHour(at, hour);
            probes?.AddHour(at, hour);
            for (; next < told.Count && told[next].At < at.AddHours(1); next++)
            {
                hour.Add(told[next]);
            }

            foreach (var signal in hour.Where(s => s.At >= from && s.At < to).OrderBy(s => s.At))
            {
                yield return signal with { Id = string.Create(CultureInfo.InvariantCulture, $"{_options.Seed}-{++number}"), At = ToMillisecond(signal.At) };
            }
        }
    }

    private static DateTimeOffset ToMillisecond(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));

    // Streams of their own, so that to ask for probes changes no report.
    private SeededRandom RandomOf(ulong stream) => new((_options.Seed * 0x9E3779B97F4A7C15) ^ (stream << 56));
}
