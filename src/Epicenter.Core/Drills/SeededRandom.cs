namespace Epicenter.Core.Drills;

/// <summary>
/// xoshiro256** (Blackman and Vigna, 2018), its state filled by SplitMix64. The framework's own generator may change between versions,
/// and a replay must give the same bytes for the same seed on all of them.
/// </summary>
public sealed class SeededRandom
{
    // Beyond this mean the transformed rejection is faster than counting arrivals one by one.
    private const double LargeMean = 10;

    private readonly ulong[] _state = new ulong[4];

    public SeededRandom(ulong seed)
    {
        for (var i = 0; i < _state.Length; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var mixed = seed;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            _state[i] = mixed ^ (mixed >> 31);
        }
    }

    public ulong NextBits()
    {
        var s = _state;
        var result = ulong.RotateLeft(s[1] * 5, 7) * 9;
        var shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = ulong.RotateLeft(s[3], 45);
        return result;
    }

    /// <summary>From 0, inclusive, to 1, exclusive.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0, inclusive, to <paramref name="bound"/>, exclusive.</summary>
    public int NextBelow(int bound) => (int)(NextUnit() * bound);

    public bool Chance(double probability) => NextUnit() < probability;

    /// <summary>A negative binomial count: Poisson whose mean itself varies, with variance mean + mean² · <paramref name="dispersion"/>.</summary>
    public int NextCount(double mean, double dispersion) =>
        mean <= 0 ? 0 : NextPoisson(dispersion > 0 ? mean * dispersion * NextGamma(1 / dispersion) : mean);

    public int NextPoisson(double mean) => mean < LargeMean ? CountArrivals(mean) : RejectTransformed(mean);

    private int CountArrivals(double mean)
    {
        var limit = Math.Exp(-mean);
        var product = NextUnit();
        var count = 0;
        while (product > limit)
        {
            product *= NextUnit();
            count++;
        }

        return count;
    }

    // PTRS (Hörmann 1993).
    private int RejectTransformed(double mean)
    {
        var logMean = Math.Log(mean);
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        var vr = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            var u = NextUnit() - 0.5;
            var v = NextUnit();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= vr)
            {
                return (int)k;
            }

            if (k < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            if (Math.Log(v) + Math.Log(inverseAlpha) - Math.Log((a / (us * us)) + b) <= (k * logMean) - mean - LogFactorial(k))
            {
                return (int)k;
            }
        }
    }

    /// <summary>A gamma variate of scale 1 (Marsaglia and Tsang, 2000); small shapes by the boost of one.</summary>
    public double NextGamma(double shape)
    {
        if (shape < 1)
        {
            return NextGamma(shape + 1) * Math.Pow(1 - NextUnit(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = NextNormal();
            var v = 1 + (c * normal);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            if (Math.Log(NextUnit()) < (0.5 * normal * normal) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>A log-normal variate around a median, with the standard deviation of its logarithm.</summary>
    public double NextLogNormal(double median, double sigma) => median * Math.Exp(sigma * NextNormal());

    /// <summary>From <paramref name="low"/>, inclusive, to <paramref name="high"/>, exclusive.</summary>
    public double NextBetween(double low, double high) => low + ((high - low) * NextUnit());

    /// <summary>A place in a list of weights, in proportion to them.</summary>
    public int NextIndex(ReadOnlySpan<double> weights)
    {
        var left = NextUnit() * Sum(weights);
        var at = 0;
        while (at < weights.Length - 1 && left >= weights[at])
        {
            left -= weights[at++];
        }

        return at;
    }

    /// <summary>Proportions scattered around given ones (Dirichlet); the more <paramref name="concentration"/>, the closer.</summary>
    public double[] NextProportions(ReadOnlySpan<double> around, double concentration)
    {
        var drawn = new double[around.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = around[i] > 0 ? NextGamma(around[i] * concentration) : 0;
        }

        var total = Sum(drawn);
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = total > 0 ? drawn[i] / total : around[i];
        }

        return drawn;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>A standard normal variate (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        while (true)
        {
            var x = (2 * NextUnit()) - 1;
            var y = (2 * NextUnit()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    // Stirling's series; the counts it is asked for are near a mean of ten or more, but k may be small.
    private static double LogFactorial(double k)
    {
        var sum = 0.0;
        while (k < 10)
        {
            k++;
            sum -= Math.Log(k);
        }

        return sum + ((k + 0.5) * Math.Log(k)) - k + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * k)) - (1 / (360 * k * k * k));
    }
}
