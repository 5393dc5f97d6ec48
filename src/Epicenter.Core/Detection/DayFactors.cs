using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// How this day goes, as a factor on what the hour of the week says: holidays, heat waves and school breaks are days of their own kind, and no
/// calendar knows them all. What the other services of the same country and category are reported in these hours tells it, leaning on all
/// services of the country, and those on everyone's. A service never tells its own factor, or its slow rise would excuse itself.
/// </summary>
internal sealed class DayFactors
{
    private const double HalfLifeHours = 4;

    // In reports of many services: a day differs by an eighth from what the week says.
    private const double Prior = 60;
    private const double Least = 0.5;
    private const double Most = 1.5;

    private static readonly float s_decay = (float)Math.Pow(0.5, 1 / HalfLifeHours);

    private readonly bool[] _tells;
    private readonly int[] _kindOf;
    private readonly int[] _homeOfKind;

    // Recent counts of each series and what was usual; the sums follow from them.
    private readonly float[] _count;
    private readonly float[] _usual;
    private readonly float[] _factor;
    private readonly DaySum[] _ofKind;
    private readonly DaySum[] _ofHome;

    public DayFactors(SeriesLayout layout)
    {
        var homes = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new Dictionary<(int Home, string Category), int>();
        var homeOfKind = new List<int>();
        _tells = new bool[layout.Count];
        _kindOf = new int[layout.Count];
        foreach (var (s, audience) in layout.Audiences.Index())
        {
            // Internet providers are blamed for what fails behind them, and sums hold what services tell already: both only follow their country.
            _tells[s] = s < layout.ServiceCount && !layout.IsInternetProvider(s);
            var home = Number(homes, s == layout.Everyone ? layout.Categories[s] : audience.Home);
            _kindOf[s] = Number(kinds, (home, layout.Categories[s]));
            if (_kindOf[s] == homeOfKind.Count)
            {
                homeOfKind.Add(home);
            }
        }

        _homeOfKind = [.. homeOfKind];
        _ofKind = new DaySum[kinds.Count];
        _ofHome = new DaySum[homes.Count];
        _count = new float[layout.Count];
        _usual = new float[layout.Count];
        _factor = new float[layout.Count];
        Array.Fill(_factor, 1);
    }

    /// <summary>By how much a series is reported more than its hour of the week says, as far as others tell.</summary>
    public double this[int series] => _factor[series];

    /// <summary>Takes one complete hour.</summary>
    /// <param name="counts">Distinct reports a series.</param>
    /// <param name="perMinute">What was held to be usual a minute, the factor of that hour included.</param>
    /// <param name="suspect">Series that tell nothing of the day.</param>
    public void Learn(ReadOnlySpan<float> counts, ReadOnlySpan<float> perMinute, ReadOnlySpan<bool> suspect)
    {
        for (var s = 0; s < counts.Length; s++)
        {
            if (!_tells[s])
            {
                continue;
            }

            _count[s] *= s_decay;
            _usual[s] *= s_decay;
            if (!suspect[s])
            {
                // However busy, a service is no more than one voice: its own ordinary ups and downs bound what it can tell.
                var usual = perMinute[s] * 60 / _factor[s];
                var weight = 1 / (1 + (SeasonalBaseline.OrdinaryVariance * usual));
                _count[s] += (float)(weight * counts[s]);
                _usual[s] += (float)(weight * usual);
            }
        }

        Conclude();
    }

    /// <summary>Forgets the day: nobody watched it.</summary>
    public void Forget()
    {
        Array.Clear(_count);
        Array.Clear(_usual);
        Conclude();
    }

    internal void Save(CheckpointWriter to)
    {
        to.WriteArray(_count);
        to.WriteArray(_usual);
    }

    internal void Load(CheckpointReader from)
    {
        from.ReadArray(_count);
        from.ReadArray(_usual);
        Conclude();
    }

    private void Conclude()
    {
        Array.Clear(_ofKind);
        Array.Clear(_ofHome);
        var all = default(DaySum);
        for (var s = 0; s < _count.Length; s++)
        {
            var kind = _kindOf[s];
            _ofKind[kind] = _ofKind[kind].Plus(_count[s], _usual[s]);
        }

        for (var kind = 0; kind < _ofKind.Length; kind++)
        {
            var (count, usual) = _ofKind[kind];
            _ofHome[_homeOfKind[kind]] = _ofHome[_homeOfKind[kind]].Plus(count, usual);
            all = all.Plus(count, usual);
        }

        for (var s = 0; s < _count.Length; s++)
        {
            var kind = _kindOf[s];
            var factor = Others(_ofKind[kind], s, Others(_ofHome[_homeOfKind[kind]], s, Others(all, s, 1)));
            _factor[s] = (float)Math.Clamp(factor, Least, Most);
        }
    }

    private double Others(DaySum all, int without, double coarser) =>
        (all.Count - _count[without] + (Prior * coarser)) / (all.Usual - _usual[without] + Prior);

    private static int Number<T>(Dictionary<T, int> known, T name)
        where T : notnull
    {
        known.TryAdd(name, known.Count);
        return known[name];
    }
}
