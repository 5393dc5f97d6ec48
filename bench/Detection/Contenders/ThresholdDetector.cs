using System.Globalization;
using Epicenter.Bench.Detection.Alarms;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>
/// Opens when an alarm statistic reaches a threshold and closes after some bins in a row below it. The literature says when to raise
/// an alarm and seldom when to lower it: one closing rule for all is the same for all.
/// </summary>
/// <param name="threshold">The least alarm statistic that opens.</param>
/// <param name="leastCount">Fewer reports than this in the bin never alarm.</param>
/// <param name="closingBins">Bins in a row without an alarm after which a spell closes.</param>
internal sealed class ThresholdDetector(IAlarmStatistic statistic, double threshold, int leastCount, int closingBins) : ICountDetector
{
    public string Settings =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{statistic.Settings}, threshold {threshold:G3}, at least {leastCount}, closes after {closingBins}");

    public IReadOnlyList<Spell> Run(CountSeries series)
    {
        var alarm = statistic.Of(series);
        var spells = new List<Spell>();
        int opened = -1, calm = 0;
        for (var bin = 0; bin < alarm.Count; bin++)
        {
            if (alarm[bin] >= threshold && series.Counts[bin] >= leastCount)
            {
                opened = opened < 0 ? bin : opened;
                calm = 0;
            }
            else if (opened >= 0 && ++calm == closingBins)
            {
                spells.Add(new Spell(opened, bin));
                opened = -1;
            }
        }

        if (opened >= 0)
        {
            spells.Add(new Spell(opened, null));
        }

        return spells;
    }
}
