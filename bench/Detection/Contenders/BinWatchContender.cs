namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Epicenter itself: one variant, for nothing is left to search.</summary>
internal sealed class BinWatchContender : IContender
{
    public string Name => "Epicenter on bare counts";

    public bool IsFittedBeforehand => true;

    public IEnumerable<ICountDetector> Variants() => [new BinWatchDetector()];
}
