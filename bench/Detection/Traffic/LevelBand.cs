namespace Epicenter.Bench.Detection.Traffic;

/// <summary>What hours of services of about one size looked like.</summary>
/// <param name="name">For people to read.</param>
/// <param name="below">Mean reports a minute of its services, at most.</param>
internal sealed class LevelBand(string name, double below)
{
    private double _reports;
    private double _expected;
    private double _squares;
    private long _zeroes;
    private long _hours;

    public string Name { get; } = name;

    /// <summary>Whether a service of that level belongs here, if to no band before.</summary>
    public bool Takes(double level) => level < below;

    /// <summary>Reports against those that level and season give.</summary>
    public double RateRatio => _reports / _expected;

    /// <summary>Mean squared distance of an hour's reports from those expected, divided by the mean: 1 were it Poisson.</summary>
    public double Dispersion => _squares / _expected;

    /// <summary>Share of hours without a report.</summary>
    public double ZeroHours => (double)_zeroes / _hours;

    public void Note(int reports, double expected)
    {
        _reports += reports;
        _expected += expected;
        _squares += (reports - expected) * (reports - expected);
        _zeroes += reports == 0 ? 1 : 0;
        _hours++;
    }
}
