namespace Epicenter.Bench.Detection.Alarms;

/// <summary>A weighted Poisson regression with a log link on the bin's number, by iteratively reweighted least squares.</summary>
internal sealed class Line
{
    private const double Close = 1e-8;
    private const double Steepest = 1;

    // Nothing but zeroes would put the level at minus infinity: half a report is as little as a reference is taken to have.
    private const double FewestReports = 0.5;

    private readonly double _level;
    private readonly double _slope;
    private readonly double _middle;
    private double _information;
    private double _cross;
    private double _curve;

    private Line(double level, double slope, double middle)
    {
        _level = level;
        _slope = slope;
        _middle = middle;
    }

    public double At(int bin) => Math.Exp(_level + (_slope * (bin - _middle)));

    /// <summary>The hat matrix's diagonal: how much a bin pulls the line to itself, 0 to below 1.</summary>
    public double Leverage(int bin)
    {
        var x = bin - _middle;
        var determinant = (_information * _curve) - (_cross * _cross);
        var variance = _curve == 0 ? 1 / _information : (_curve - (2 * x * _cross) + (x * x * _information)) / determinant;
        return Math.Min(0.99, At(bin) * variance);
    }

    /// <returns>Null where it does not converge.</returns>
    public static Line? Fit(int[] counts, double[] weights, bool hasTrend, int mostSteps)
    {
        var middle = (counts.Length - 1) / 2.0;
        var mean = Math.Max(FewestReports, counts.Zip(weights, (c, w) => c * w).Sum()) / weights.Sum();
        var line = new Line(Math.Log(mean), 0, middle);
        for (var step = 0; hasTrend && step < mostSteps; step++)
        {
            var (next, moved) = line.Step(counts, weights);
            line = next;
            if (moved < Close)
            {
                break;
            }

            if (step == mostSteps - 1 || !(Math.Abs(line._slope) < Steepest))
            {
                return null;
            }
        }

        line.Measure(counts.Length, weights, hasTrend);
        return line;
    }

    // One step of Fisher scoring.
    private (Line Next, double Moved) Step(int[] counts, double[] weights)
    {
        double information = 0, cross = 0, curve = 0, pull = 0, turn = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var x = i - _middle;
            var weight = weights[i] * At(i);
            var excess = weights[i] * (counts[i] - At(i));
            information += weight;
            cross += weight * x;
            curve += weight * x * x;
            pull += excess;
            turn += excess * x;
        }

        var determinant = (information * curve) - (cross * cross);
        var level = ((curve * pull) - (cross * turn)) / determinant;
        var slope = ((information * turn) - (cross * pull)) / determinant;
        return (new Line(_level + level, _slope + slope, _middle), Math.Abs(level) + Math.Abs(slope));
    }

    private void Measure(int bins, double[] weights, bool hasTrend)
    {
        for (var i = 0; i < bins; i++)
        {
            var x = hasTrend ? i - _middle : 0;
            var weight = weights[i] * At(i);
            _information += weight;
            _cross += weight * x;
            _curve += weight * x * x;
        }
    }
}
