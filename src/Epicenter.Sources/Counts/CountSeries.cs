using Epicenter.Core.Detection;

namespace Epicenter.Sources.Counts;

/// <summary>One series of counts: what a file of them says of one event.</summary>
/// <param name="Event">Its name.</param>
/// <param name="Provider">Whose reports they are.</param>
/// <param name="Bins">By time, at least one; some may be missing.</param>
public sealed record CountSeries(string Event, string Provider, IReadOnlyList<BinnedCount> Bins)
{
    /// <summary>Width of a bin: the format's quarter of an hour.</summary>
    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);

    /// <summary>When there was a problem, as told bin by bin.</summary>
    public IReadOnlyList<CountSpell> Spells()
    {
        var watch = new BinWatch(Width);
        var spells = new List<CountSpell>();
        DateTimeOffset? opened = null;
        foreach (var bin in Bins)
        {
            watch.Next(bin.At, bin.Reports);
            if (watch.IsOpen)
            {
                opened ??= bin.At + Width;
            }
            else if (opened is { } since)
            {
                spells.Add(new CountSpell(since, bin.At + Width));
                opened = null;
            }
        }

        if (opened is { } last)
        {
            spells.Add(new CountSpell(last, ClosedAt: null));
        }

        return spells;
    }
}
