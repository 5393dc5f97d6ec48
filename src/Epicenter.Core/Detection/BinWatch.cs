namespace Epicenter.Core.Detection;

/// <summary>
/// Watches one series of counts in equal bins of which nothing else is known: no reporters, no symptoms, no other series, no history before
/// its first bin. Bin by bin, never looking ahead. The evidence is that of <see cref="CountEvidence"/>; level and thresholds are fitted
/// to crowd counts of clouds in bins of a quarter of an hour (docs/method.md).
/// </summary>
public sealed class BinWatch
{
    // The failing side: half as much again, give or take a lot, since a problem is to be seen while it is small.
    private const double FailingFactor = 1.4;
    private const double FailingShape = 1.4;
    private const double OpeningEvidence = 6.6;
    private const double ClosingEvidence = 4.5;
    private const int CalmBins = 2;

    // What a series without history is taken for: so many reports in so many quarters of an hour.
    private const double PriorReports = 2;
    private const double PriorQuarters = 0.45;
    private const double Remembered = 0.993;
    private const double OrdinaryVariance = 0.033;

    // A bin teaches at most so much: a rise is learned slowly, a problem that stays for half a day becomes usual.
    private const double LearnedFactor = 1.3;
    private const double LearnedReports = 2.8;

    private const double DailySwing = 0.6;
    private const double DailyPeakHour = 11.5;

    private readonly double _quarters;
    private readonly TimeSpan _width;
    private DateTimeOffset _end = DateTimeOffset.MinValue;
    private double _reports;
    private double _exposure;
    private int _countBefore;
    private double _shapeBefore;
    private int _calm;

    /// <param name="width">Width of a bin; above zero.</param>
    public BinWatch(TimeSpan width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(width, TimeSpan.Zero);
        _width = width;
        _quarters = width / TimeSpan.FromMinutes(15);
    }

    /// <summary>Whether there is a problem, as of the last bin.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Natural log-likelihood ratio of a problem against none, of the last bin or the last two.</summary>
    public double Evidence { get; private set; }

    /// <summary>Reports that were usual in the last bin.</summary>
    public double Expected { get; private set; }

    /// <summary>Takes the next complete bin.</summary>
    /// <param name="start">When it began; not before the last one ended. Bins between the two were not watched: nothing is concluded from them.</param>
    /// <exception cref="ArgumentException">It began before the last one ended, or holds fewer than no reports.</exception>
    public void Next(DateTimeOffset start, int reports)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reports);
        if (start < _end)
        {
            throw new ArgumentException($"A bin begins at {start:u}, before the last one ended at {_end:u}.", nameof(start));
        }

        var follows = start == _end;
        var shape = Shape(start);
        var level = (_reports + PriorReports) / (_exposure + PriorQuarters);
        Expected = level * shape;
        Evidence = Weigh(reports, Expected);
        if (follows)
        {
            Evidence = Math.Max(Evidence, Weigh(_countBefore + reports, level * (_shapeBefore + shape)));
        }

        Judge();
        Learn(reports, shape, follows || _end == DateTimeOffset.MinValue ? _quarters : (start - _end + _width) / TimeSpan.FromMinutes(15));
        (_countBefore, _shapeBefore, _end) = (reports, shape, start + _width);
    }

    private double Weigh(int count, double expected) => count <= expected
        ? double.NegativeInfinity
        : CountEvidence.LogLikelihoodRatio(count, expected, 1 / (OrdinaryVariance + (1 / (_reports + PriorReports))), FailingFactor, FailingShape);

    private void Judge()
    {
        if (!IsOpen)
        {
            IsOpen = Evidence >= OpeningEvidence;
            _calm = 0;
            return;
        }

        _calm = Evidence < ClosingEvidence ? _calm + 1 : 0;
        IsOpen = _calm < CalmBins;
    }

    private void Learn(int reports, double shape, double quartersPassed)
    {
        var kept = Math.Pow(Remembered, quartersPassed);
        _reports = (_reports * kept) + Math.Min(reports, (LearnedFactor * Expected) + (LearnedReports * _quarters));
        _exposure = (_exposure * kept) + shape;
    }

    // Exposure of a bin: how much of a usual quarter of an hour it is, at its time of day (UTC).
    private double Shape(DateTimeOffset start) =>
        _quarters * Math.Exp(DailySwing * Math.Cos(2 * Math.PI * (start.UtcDateTime.TimeOfDay.TotalHours - DailyPeakHour) / 24));
}
