using System.Runtime.InteropServices;
using Epicenter.Core.Signals;

namespace Epicenter.Storage.Rollups;

/// <summary>Signals that are counted, and go to the file in one step.</summary>
public sealed class RollupBatch
{
    private readonly Dictionary<RollupKey, long> _counts = [];
    private readonly Dictionary<(string Place, long Bin), long> _places = [];

    /// <summary>How many signals there are.</summary>
    public int Signals { get; private set; }

    /// <summary>Offset of the last of them.</summary>
    internal long LastOffset { get; private set; }

    internal IReadOnlyDictionary<RollupKey, long> Counts => _counts;

    internal IReadOnlyDictionary<(string Place, long Bin), long> Places => _places;

    /// <param name="signals">Those that follow in the log, without a gap but for those that can't be read any more.</param>
    public void Add(IReadOnlyList<LoggedSignal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        foreach (var (offset, signal) in signals)
        {
            Signals++;
            LastOffset = offset;
            if (signal is not Act)
            {
                Count(signal);
            }
        }
    }

    private void Count(Signal signal)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, RollupKey.Of(signal), out _)++;
        if (signal is not Report report)
        {
            return;
        }

        var bin = PlaceBins.Of(report.At.ToUnixTimeSeconds());
        foreach (var place in PlaceCount.PlacesOf(report))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_places, (place, bin), out _)++;
        }
    }
}
