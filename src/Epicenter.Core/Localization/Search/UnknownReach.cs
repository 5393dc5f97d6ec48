namespace Epicenter.Core.Localization.Search;

/// <summary>
/// A common cause that the graph does not hold: it reaches each service with the same small probability, and how small is not known. Kept
/// as one sum for each of a few such probabilities, so that a service whose evidence changed costs as many logarithms.
/// </summary>
internal sealed class UnknownReach
{
    private static readonly double[] s_reaches = [0.3, 0.03, 0.003, 0.0003];

    private readonly double[] _reaches;
    private readonly double[] _sums;
    private readonly double _logPrior;

    public UnknownReach(double logPrior, double leak, int services)
    {
        // Fewer than two services are no common cause, and what is no more than the leak is explained by it.
        _reaches = [.. s_reaches.Where(r => r * services >= 2 && r > leak)];
        _sums = new double[_reaches.Length];
        _logPrior = logPrior;
    }

    /// <summary>Natural log-odds that there is one, beside what the set explains.</summary>
    public double LogOdds
    {
        get
        {
            if (_sums.Length == 0)
            {
                return double.NegativeInfinity;
            }

            var most = _sums.Max();
            var sum = 0.0;
            foreach (var each in _sums)
            {
                sum += Math.Exp(each - most);
            }

            return _logPrior + most + Math.Log(sum / _sums.Length);
        }
    }

    /// <summary>
    /// Natural log-odds, against "nothing", of its standing in the place of a cause: what it explains as well with the cause in the
    /// set does not count. Were it all to count, noise far away would speak against every cause.
    /// </summary>
    /// <param name="withCause">The same with the cause in the set.</param>
    public double LogOddsInPlaceOf(UnknownReach withCause)
    {
        var ratio = LogOnePlusExp(LogOdds) - LogOnePlusExp(withCause.LogOdds);
        return ratio <= 0 ? double.NegativeInfinity : ratio + Math.Log(1 - Math.Exp(-ratio));
    }

    /// <summary>Takes over a service's change from one pull to another.</summary>
    public void Shift(double from, double to)
    {
        for (var i = 0; i < _reaches.Length; i++)
        {
            _sums[i] += Math.Log((1 + (_reaches[i] * to)) / (1 + (_reaches[i] * from)));
        }
    }

    public void Clear() => Array.Clear(_sums);

    public void CopyFrom(UnknownReach other) => other._sums.CopyTo(_sums, 0);

    private static double LogOnePlusExp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
