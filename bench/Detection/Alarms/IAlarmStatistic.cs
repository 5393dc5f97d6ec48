using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Alarms;

/// <summary>How much each bin speaks for an outage, larger for more, judged from that bin and those before it.</summary>
internal interface IAlarmStatistic
{
    /// <summary>The parameters, for people to read.</summary>
    string Settings { get; }

    /// <returns>One number a bin.</returns>
    IReadOnlyList<double> Of(CountSeries series);
}
