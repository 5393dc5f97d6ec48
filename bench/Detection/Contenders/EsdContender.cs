using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Twitter's S-H-ESD, from the usual 5 % of significance to far below.</summary>
internal sealed class EsdContender : IContender
{
    public string Name => "Seasonal hybrid ESD (Twitter)";

    public IEnumerable<ICountDetector> Variants() =>
        from share in (double[])[0.1, 0.25, 0.49]
        from leastDeviation in (double[])[0.25, 0.5, 1, 2, 3, 4, 6]
        from variant in Grid.Around(new EsdStatistic(share, leastDeviation), Grid.Geometric(1.3, 60, 30))
        select variant;
}
