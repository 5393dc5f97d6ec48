using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>EARS, its baseline from its own seven bins to half a day.</summary>
internal sealed class EarsContender(EarsKind kind) : IContender
{
    public string Name => $"EARS {kind}";

    public IEnumerable<ICountDetector> Variants() =>
        from baseline in (int[])[7, 14, 28, 48]
        from leastDeviation in (double[])[0.2, 0.5, 1, 2, 4]
        from variant in Grid.Around(new EarsStatistic(kind, baseline, leastDeviation), Grid.Geometric(1, 60, 60))
        select variant;
}
