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
            Fold();
        }
    }

    public readonly Vector512<double> Log()
    {
        var logs = _logs;
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            logs = logs.WithElement(i, _logs[i] + Math.Log(_product[i]));
        }

        return logs;
    }

    private void Fold()
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (_product[i] is < Least or > Most)
            {
                _logs = _logs.WithElement(i, _logs[i] + Math.Log(_product[i]));
                _product = _product.WithElement(i, 1);
            }
        }
    }
}
