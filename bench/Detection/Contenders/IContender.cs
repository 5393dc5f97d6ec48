namespace Epicenter.Bench.Detection.Contenders;

/// <summary>A way to detect, with every choice of its parameters that is to be tried.</summary>
internal interface IContender
{
    /// <summary>As it stands in tables.</summary>
    string Name { get; }

    /// <summary>Whether its parameters were fitted to these events before the search: then none of them is held out.</summary>
    bool IsFittedBeforehand => false;

    IEnumerable<ICountDetector> Variants();
}
