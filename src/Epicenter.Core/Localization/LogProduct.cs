using System.Runtime.Intrinsics;

namespace Epicenter.Core.Localization;

/// <summary>Natural logarithms of four long products side by side: one logarithm for many factors, taken before a product leaves what a number can hold.</summary>
internal struct LogProduct
{
    private const double Least = 1e-200;
    private const double Most = 1e200;

    private Vector256<double> _product = Vector256<double>.One;
    private Vector256<double> _logs;

    public LogProduct()
    {
    }

    /// <param name="factors">Above zero, each between 1e-100 and 1e100.</param>
    public void Multiply(Vector256<double> factors)
    {
        _product *= factors;
        if (Vector256.LessThanAny(_product, Vector256.Create(Least)) || Vector256.GreaterThanAny(_product, Vector256.Create(Most)))
        {
            Fold();
        }
    }

    public readonly Vector256<double> Log()
    {
        var logs = _logs;
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            logs = logs.WithElement(i, _logs[i] + Math.Log(_product[i]));
        }

        return logs;
    }

    private void Fold()
    {
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            if (_product[i] is < Least or > Most)
            {
                _logs = _logs.WithElement(i, _logs[i] + Math.Log(_product[i]));
                _product = _product.WithElement(i, 1);
            }
        }
    }
}
