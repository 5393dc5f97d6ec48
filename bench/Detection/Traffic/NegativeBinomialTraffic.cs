using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Epicenter.Bench.Detection.Traffic;

/// <summary>The model's own: Poisson around the seasonal mean times a gamma factor that is drawn anew every hour.</summary>
internal sealed class NegativeBinomialTraffic : ITrafficFamily
{
    private const double Shape = 4;

    public string Name => "negative-binomial";

    public void Draw(int service, double level, double expected, long hour, HourOfReports into, RandomSource random)
    {
        for (var left = Poisson.Sample(random, expected * Gamma.Sample(random, Shape, Shape)); left > 0; left--)
        {
            into.Add(random.NextDouble() * HourOfReports.Minutes);
        }
    }
}
