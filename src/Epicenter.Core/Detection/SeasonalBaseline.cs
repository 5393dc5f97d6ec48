using Epicenter.Core.Checkpoints;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Detection;

/// <summary>
/// What is usual: a level for each series (a service's reports, say) times a weekly shape, by the clock of its people. A short history borrows: the
/// series' hour of the day leans on the category's hour of the week, that on everyone's hour of the day, and a new series' level on its category's.
/// Series that come from everywhere have no time of day of their own, so they lean on one another alone.
/// Learns hour by hour, never from hours in which the series was under suspicion.
/// </summary>
internal sealed class SeasonalBaseline
{
    private const int HoursOfWeek = LocalHours.Count;
    private const int HoursOfDay = 24;
    private const double HalfLifeHours = 21 * 24;

    // A busy series shows its level sooner, and what is older only holds up a trend.
    private const double EnoughReports = 300;
    private const double ShortestHalfLifeHours = 3 * 24;

    // Prior weights, in expected reports, with which a finer shape leans on the coarser one.
    private const double EveryoneWeight = 50;
    private const double CategoryWeight = 40;
    private const double ServiceWeight = 25;

    // A category of which nothing is known: one report in fifty minutes for a service, believed for a day and a half.
    private const double PriorPerMinute = 0.02;
    private const double PriorMinutes = 2000;
    private const double NewcomerShape = 0.5;
    private const double NewcomerMinutes = 3 * 60;

    /// <summary>Variance of the factor by which an ordinary hour departs from its expectation (about a third either way).</summary>
    public const double OrdinaryVariance = 0.15;

    private static readonly double s_slowestDecay = Math.Pow(0.5, 1 / HalfLifeHours);

    private readonly int[] _shapes;

    // Of each weekly shape: the category, and where everyone's day begins on which it leans.
    private readonly int[] _category;
    private readonly int[] _everyone;
    private readonly float[] _levelCount;
    private readonly float[] _levelExposure;
    private readonly float[] _serviceCount;
    private readonly float[] _serviceExpected;
    private readonly double[] _categoryCount;
    private readonly double[] _categoryExpected;
    private readonly double[] _everyoneCount = new double[2 * HoursOfDay];
    private readonly double[] _everyoneExpected = new double[2 * HoursOfDay];
    private readonly double[] _categoryReports;
    private readonly double[] _categoryMinutes;

    /// <param name="categories">The category of each series; series of one category lean on one another.</param>
    /// <param name="audiences">Who the reports of each series come from.</param>
    public SeasonalBaseline(IReadOnlyList<string> categories, IReadOnlyList<Audience> audiences)
    {
        var series = categories.Count;
        (string Category, bool IsEverywhere)[] kinds = [.. categories.Zip(audiences.Select(a => a.Zone is null))];
        _shapes = Numbered(kinds);
        kinds = [.. kinds.Distinct()];
        _category = Numbered([.. kinds.Select(k => k.Category)]);
        _everyone = [.. kinds.Select(k => k.IsEverywhere ? HoursOfDay : 0)];
        var (known, shapes) = (_category.Max() + 1, kinds.Length);
        _levelCount = new float[series];
        _levelExposure = new float[series];
        _serviceCount = new float[series * HoursOfDay];
        _serviceExpected = new float[series * HoursOfDay];
        _categoryCount = new double[shapes * HoursOfWeek];
        _categoryExpected = new double[shapes * HoursOfWeek];
        _categoryReports = new double[known];
        _categoryMinutes = new double[known];
    }

    /// <summary>Expected distinct reports a minute in an hour of the week (0 = Monday midnight by the clock of its people).</summary>
    public double PerMinute(int series, int hourOfWeek) => Level(series) * Shape(series, hourOfWeek);

    /// <summary>Gamma shape of the factor between expectation and an ordinary hour: noise of the day and ignorance of the level together.</summary>
    public double FineShape(int series) => 1 / (OrdinaryVariance + (1 / (_levelCount[series] + NewcomerShape)));

    /// <summary>Takes one complete hour.</summary>
    /// <param name="hours">What hour it was.</param>
    /// <param name="counts">Distinct reports a series in that hour.</param>
    /// <param name="suspect">Series not to learn from, unless they are new.</param>
    public void Learn(LocalHours hours, ReadOnlySpan<float> counts, ReadOnlySpan<bool> suspect)
    {
        for (var s = 0; s < counts.Length; s++)
        {
            // Of a series that was hardly watched yet nobody can say that it is unusual.
            if (suspect[s] && _levelExposure[s] >= NewcomerMinutes)
            {
                continue;
            }

            var hourOfWeek = hours[s];
            var hourOfDay = hourOfWeek % HoursOfDay;
            var shape = Shape(s, hourOfWeek);
            var flat = Level(s) * 60;
            var category = _category[_shapes[s]];
            var everyone = _everyone[_shapes[s]] + hourOfDay;
            var shapes = (_shapes[s] * HoursOfWeek) + hourOfWeek;
            var decay = Decay(_levelCount[s]);
            _serviceCount[(s * HoursOfDay) + hourOfDay] += counts[s];
            _serviceExpected[(s * HoursOfDay) + hourOfDay] += (float)flat;
            _categoryCount[shapes] += counts[s];
            _categoryExpected[shapes] += flat;
            _everyoneCount[everyone] += counts[s];
            _everyoneExpected[everyone] += flat;
            _categoryReports[category] += counts[s];
            _categoryMinutes[category] += 60;
            _levelCount[s] = (float)((_levelCount[s] * decay) + counts[s]);
            _levelExposure[s] = (float)((_levelExposure[s] * decay) + (60 * shape));
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.WriteArray(_levelCount);
        to.WriteArray(_levelExposure);
        to.WriteArray(_serviceCount);
        to.WriteArray(_serviceExpected);
        to.WriteArray(_categoryCount);
        to.WriteArray(_categoryExpected);
        to.WriteArray(_everyoneCount);
        to.WriteArray(_everyoneExpected);
        to.WriteArray(_categoryReports);
        to.WriteArray(_categoryMinutes);
    }

    internal void Load(CheckpointReader from)
    {
        from.ReadArray(_levelCount);
        from.ReadArray(_levelExposure);
        from.ReadArray(_serviceCount);
        from.ReadArray(_serviceExpected);
        from.ReadArray(_categoryCount);
        from.ReadArray(_categoryExpected);
        from.ReadArray(_everyoneCount);
        from.ReadArray(_everyoneExpected);
        from.ReadArray(_categoryReports);
        from.ReadArray(_categoryMinutes);
    }

    private double Level(int series)
    {
        var category = _category[_shapes[series]];
        var usual = (_categoryReports[category] + (PriorPerMinute * PriorMinutes)) / (_categoryMinutes[category] + PriorMinutes);
        return (_levelCount[series] + NewcomerShape) / (_levelExposure[series] + (NewcomerShape / usual));
    }

    private double Shape(int series, int hourOfWeek)
    {
        var hourOfDay = hourOfWeek % HoursOfDay;
        var e = _everyone[_shapes[series]] + hourOfDay;
        var everyone = (_everyoneCount[e] + EveryoneWeight) / (_everyoneExpected[e] + EveryoneWeight);
        var c = (_shapes[series] * HoursOfWeek) + hourOfWeek;
        var category = (_categoryCount[c] + (CategoryWeight * everyone)) / (_categoryExpected[c] + CategoryWeight);
        var s = (series * HoursOfDay) + hourOfDay;
        return (_serviceCount[s] + (ServiceWeight * category)) / (_serviceExpected[s] + ServiceWeight);
    }

    // What is left of a level after an hour.
    private static double Decay(double reports) => reports <= EnoughReports
        ? s_slowestDecay
        : Math.Pow(0.5, 1 / Math.Max(ShortestHalfLifeHours, HalfLifeHours * EnoughReports / reports));

    private static int[] Numbered<T>(T[] names)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        return [.. names.Select(n => known.TryAdd(n, known.Count) ? known.Count - 1 : known[n])];
    }
}
