using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Downdetector's published rule.</summary>
internal sealed class DowndetectorContender : IContender
{
    public string Name => "Mean for the time of day (Downdetector's rule)";

    public IEnumerable<ICountDetector> Variants() =>
        from mean in (double[])[0.25, 0.5, 1, 2, 4]
        from bins in (double[])[1, 2, 4, 8, 16]
        from variant in Grid.Around(new DowndetectorRatio(mean, bins), Grid.Geometric(1.2, 40, 60))
        select variant;
}
