using Epicenter.Bench.Detection.Alarms;

namespace Epicenter.Bench.Detection.Contenders;

/// <summary>A CUSUM of log-likelihood ratios, Poisson or negative binomial.</summary>
/// <param name="shapes">Gamma shapes to try; infinity makes it Poisson.</param>
internal sealed class CusumContender(string name, IReadOnlyList<double> shapes) : IContender
{
    private static readonly int[] s_closingBins = [1, 2, 4];

    public string Name => name;

    public IEnumerable<ICountDetector> Variants() =>
        from shape in shapes
        from factor in (double[])[2, 4, 8, 16]
        from prior in (double[])[0.5, 1, 2, 4, 8]
        from priorBins in (double[])[2, 8, 32]
        from memory in (double[])[8, 32, 128]
        let statistic = new CusumStatistic(shape, factor, prior, priorBins, memory)
        from threshold in Grid.Geometric(0.5, 30, 25)
        let capped = new RememberedStatistic(statistic with { Cap = threshold })
        from closing in s_closingBins
        select new ThresholdDetector(capped, threshold, 1, closing);
}
