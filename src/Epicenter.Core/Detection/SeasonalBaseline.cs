using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// What is usual: a level for each series (a service's reports, say) times a weekly shape. A short history borrows: the series' hour of the day leans on the
/// category's hour of the week, that on everyone's hour of the day, and a new series' level on its category's.
/// Learns hour by hour, never from hours in which the series was under suspicion.
/// </summary>
public sealed class SeasonalBaseline
{
    private const int HoursOfWeek = 168;
    private const int HoursOfDay = 24;
    private const double HalfLifeHours = 21 * 24;

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

    private readonly int[] _category;
    private readonly double[] _levelCount;
    private readonly double[] _levelExposure;
    private readonly float[] _serviceCount;
    private readonly float[] _serviceExpected;
    private readonly double[] _categoryCount;
    private readonly double[] _categoryExpected;
    private readonly double[] _everyoneCount = new double[HoursOfDay];
    private readonly double[] _everyoneExpected = new double[HoursOfDay];
    private readonly double[] _categoryReports;
    private readonly double[] _categoryMinutes;

    /// <param name="categories">The category of each series; series of one category lean on one another.</param>
    public SeasonalBaseline(IReadOnlyList<string> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        var series = categories.Count;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        _category = new int[series];
        for (var s = 0; s < series; s++)
        {
            known.TryAdd(categories[s], known.Count);
            _category[s] = known[categories[s]];
        }

        _levelCount = new double[series];
        _levelExposure = new double[series];
        _serviceCount = new float[series * HoursOfDay];
        _serviceExpected = new float[series * HoursOfDay];
        _categoryCount = new double[known.Count * HoursOfWeek];
        _categoryExpected = new double[known.Count * HoursOfWeek];
        _categoryReports = new double[known.Count];
        _categoryMinutes = new double[known.Count];
    }

    /// <summary>Expected distinct reports a minute in an hour of the week (0 = Monday 00:00 UTC).</summary>
    public double PerMinute(int series, int hourOfWeek) => Level(series) * Shape(series, hourOfWeek);

    /// <summary>Gamma shape of the factor between expectation and an ordinary hour: noise of the day and ignorance of the level together.</summary>
    public double FineShape(int series) => 1 / (OrdinaryVariance + (1 / (_levelCount[series] + NewcomerShape)));

    /// <summary>Takes one complete hour.</summary>
    /// <param name="hourOfWeek">0 to 167, Monday 00:00 UTC first.</param>
    /// <param name="counts">Distinct reports a series in that hour.</param>
    /// <param name="suspect">Series not to learn from, unless they are new.</param>
    public void Learn(int hourOfWeek, ReadOnlySpan<float> counts, ReadOnlySpan<bool> suspect)
    {
        var decay = Math.Pow(0.5, 1 / HalfLifeHours);
        var hourOfDay = hourOfWeek % HoursOfDay;
        for (var s = 0; s < counts.Length; s++)
        {
            // Of a series that was hardly watched yet nobody can say that it is unusual.
            if (suspect[s] && _levelExposure[s] >= NewcomerMinutes)
            {
                continue;
            }

            var shape = Shape(s, hourOfWeek);
            var flat = Level(s) * 60;
            var category = _category[s];
            _serviceCount[(s * HoursOfDay) + hourOfDay] += counts[s];
            _serviceExpected[(s * HoursOfDay) + hourOfDay] += (float)flat;
            _categoryCount[(category * HoursOfWeek) + hourOfWeek] += counts[s];
            _categoryExpected[(category * HoursOfWeek) + hourOfWeek] += flat;
            _everyoneCount[hourOfDay] += counts[s];
            _everyoneExpected[hourOfDay] += flat;
            _categoryReports[category] += counts[s];
            _categoryMinutes[category] += 60;
            _levelCount[s] = (_levelCount[s] * decay) + counts[s];
            _levelExposure[s] = (_levelExposure[s] * decay) + (60 * shape);
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
        var category = _category[series];
        var usual = (_categoryReports[category] + (PriorPerMinute * PriorMinutes)) / (_categoryMinutes[category] + PriorMinutes);
        return (_levelCount[series] + NewcomerShape) / (_levelExposure[series] + (NewcomerShape / usual));
    }

    private double Shape(int series, int hourOfWeek)
    {
        var hourOfDay = hourOfWeek % HoursOfDay;
        var everyone = (_everyoneCount[hourOfDay] + EveryoneWeight) / (_everyoneExpected[hourOfDay] + EveryoneWeight);
        var c = (_category[series] * HoursOfWeek) + hourOfWeek;
        var category = (_categoryCount[c] + (CategoryWeight * everyone)) / (_categoryExpected[c] + CategoryWeight);
        var s = (series * HoursOfDay) + hourOfDay;
        return (_serviceCount[s] + (ServiceWeight * category)) / (_serviceExpected[s] + ServiceWeight);
    }
}
