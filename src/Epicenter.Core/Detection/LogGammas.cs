using MathNet.Numerics;

namespace Epicenter.Core.Detection;

/// <summary>ln Γ from a number on, in a table of half steps: probes are counted whole or half.</summary>
internal sealed class LogGammas
{
    private const int Steps = 512;

    private readonly double _from;
    private readonly double[] _table = new double[Steps];

    public LogGammas(double from)
    {
        _from = from;
        for (var step = 0; step < Steps; step++)
        {
            _table[step] = SpecialFunctions.GammaLn(from + (step / 2.0));
        }
    }

    /// <summary>ln Γ of the number it begins with and so much more.</summary>
    /// <param name="more">Zero or above.</param>
    public double Of(double more)
    {
        var step = 2 * more;
        return step < Steps && step == (int)step ? _table[(int)step] : SpecialFunctions.GammaLn(_from + more);
    }
}
