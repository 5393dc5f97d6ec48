using System.Runtime.Intrinsics;

namespace Epicenter.Core.Localization;

/// <summary>Natural logarithms of eight long products side by side: one logarithm for many factors, taken before a product leaves what a number can hold.</summary>
internal struct LogProduct
{
    private const double Least = 1e-200;
    private const double Most = 1e200;

    private Vector512<double> _product = Vector512<double>.One;
    private Vector512<double> _logs;

    public LogProduct()
    {
    }

    /// <param name="factors">Above zero, each between 1e-100 and 1e100.</param>
    public void Multiply(Vector512<double> factors)
    {
        _product *= factors;
        if (Vector512.LessThanAny(_product, Vector512.Create(Least)) || Vector512.GreaterThanAny(_product, Vector512.Create(Most)))
        {
            (_product, _logs) = Folded(_product, _logs);
        }
    }

    public readonly Vector512<double> Log() => _logs + Vector512.Log(_product);

    // By value, so that both stay in registers while nothing is folded.
    private static (Vector512<double> Product, Vector512<double> Logs) Folded(Vector512<double> product, Vector512<double> logs) =>
        (Vector512<double>.One, logs + Vector512.Log(product));
}
