using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Checks that a detector does not look ahead: cut off behind an opening, the series must yield that opening still.</summary>
internal static class Foresight
{
    /// <exception cref="InvalidOperationException">It does look ahead.</exception>
    public static void Refuse(string name, ICountDetector detector, IEnumerable<CountSeries> series)
    {
        foreach (var one in series)
        {
            var whole = detector.Run(one);
            for (var bin = 0; bin < one.Counts.Count; bin++)
            {
                var known = whole.Where(s => s.OpeningBin <= bin).Select(s => s.ClosingBin <= bin ? s : s with { ClosingBin = null });
                if (!detector.Run(one.UpTo(bin)).SequenceEqual(known))
                {
                    throw new InvalidOperationException($"{name} knew the future of event {one.EventId} in bin {bin}.");
                }
            }
        }
    }
}
