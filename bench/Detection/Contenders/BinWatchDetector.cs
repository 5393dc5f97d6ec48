using Epicenter.Bench.Detection.Crowd;
using Epicenter.Core.Detection;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Epicenter's own watch on bare counts, with the constants that it has.</summary>
internal sealed class BinWatchDetector : ICountDetector
{
    public string Settings => "its constants as they are, fitted to these same events beforehand";

    public IReadOnlyList<Spell> Run(CountSeries series)
    {
        var width = TimeSpan.FromMinutes(CountSeries.BinMinutes);
        var watch = new BinWatch(width);
        var spells = new List<Spell>();
        int? opened = null;
        for (var bin = 0; bin < series.Counts.Count; bin++)
        {
            watch.Next(series.FirstAt + (bin * width), series.Counts[bin]);
            if (watch.IsOpen)
            {
                opened ??= bin;
            }
            else if (opened is { } since)
            {
                spells.Add(new Spell(since, bin));
                opened = null;
            }
        }

        if (opened is { } last)
        {
            spells.Add(new Spell(last, null));
        }

        return spells;
    }
}
