using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Bench.Drills;

/// <summary>An observatory that has seen ordinary days of one population, kept at several hours of the last: many drills begin there.</summary>
internal sealed class LearnedWorld
{
    private const int HoursApart = 4;

    // A Monday.
    private static readonly DateTimeOffset s_from = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(DateTimeOffset At, ReadOnlyMemory<byte> State)> _starts = [];

    public LearnedWorld(CatalogGraph catalog, ulong seed, int days)
    {
        Catalog = catalog;
        Population = new Population(catalog, seed);
        var ordinary = new OrdinaryDays(catalog, Population, new SeededRandom(seed + 1));
        var observatory = new Observatory(catalog);
        var hour = new List<Signal>();
        for (var h = 0; h < days * 24; h++)
        {
            var at = s_from.AddHours(h);
            if (h >= (days - 1) * 24 && h % HoursApart == 0)
            {
                observatory.AdvanceTo(at);
                _starts.Add((at, observatory.Save()));
            }

            hour.Clear();
            ordinary.AddHour(at, hour);
            foreach (var signal in hour.OrderBy(s => s.At))
            {
                observatory.Accept(signal);
            }
        }
    }

    public CatalogGraph Catalog { get; }

    public Population Population { get; }

    /// <summary>An observatory as it stood at one of the hours, and that hour.</summary>
    public (DateTimeOffset At, Observatory Observatory) Start(int which)
    {
        var (at, state) = _starts[which % _starts.Count];
        return (at, Observatory.Restore(Catalog, state));
    }
}
