using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>Computes a statistic once a series, however many thresholds are tried on it.</summary>
internal sealed class RememberedStatistic(IAlarmStatistic statistic) : IAlarmStatistic
{
    private readonly Dictionary<CountSeries, IReadOnlyList<double>> _known = [];

    public string Settings => statistic.Settings;

    public IReadOnlyList<double> Of(CountSeries series) =>
        _known.TryGetValue(series, out var known) ? known : _known[series] = statistic.Of(series);
}
