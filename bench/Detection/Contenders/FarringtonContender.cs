using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>Farrington-flexible on the last bins.</summary>
internal sealed class FarringtonContender : IContender
{
    public string Name => "Farrington-flexible";

    public IEnumerable<ICountDetector> Variants() =>
        from reference in (int[])[16, 32, 96]
        from gap in (int[])[0, 2, 4]
        from hasTrend in (bool[])[false, true]
        from variant in Grid.Around(new FarringtonTail(reference, gap, hasTrend), Grid.Geometric(1, 60, 60))
        select variant;
}
