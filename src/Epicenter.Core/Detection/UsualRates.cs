using Epicenter.Core.Checkpoints;
using Epicenter.Core.LocalTime;

namespace Epicenter.Core.Detection;

/// <summary>
/// The usual reports a minute of every series, as the baseline says for the hour, times how the day goes, times the echo: news of an outage
/// raises reports on everything a little. Feeds the baseline complete hours, one hour late, so that an outage noticed late is not learned as usual.
/// </summary>
public sealed class UsualRates
{
    private const int HoursKept = 4;
    private const int MinutesKept = MinuteRing<float>.Minutes;
    private const int EchoMinutes = 30;
    private const double EchoPrior = 20;
    private const double LargestEcho = 3;
    private const double EchoThatTeachesNothing = 1.4;

    /// <summary>The longest window of <see cref="Over"/>, in minutes.</summary>
    public const int LongestWindow = 120;

    private readonly SeriesLayout _layout;
    private readonly int _series;
    private readonly SeasonalBaseline _baseline;
    private readonly LocalHours _localHours;
    private readonly DayFactors _day;
    private readonly float[] _perMinute;
    private readonly float[] _fineShape;
    // Zero for minutes before the first: what nobody watched was not expected either.
    private readonly double[] _echo = new double[MinutesKept];
    private readonly double[] _echoSums = new double[(LongestWindow + 1) * HoursKept];
    private readonly double[] _calmCounts = new double[EchoMinutes];
    private readonly double[] _calmUsuals = new double[EchoMinutes];
    private float[] _hour;
    private float[] _hourBefore;
    private bool[] _suspect;
    private bool[] _suspectBefore;
    private long _currentHour = long.MinValue;
    private long _firstHour = long.MaxValue;
    private double _calmCount;
    private double _calmUsual;
    private double _reports;
    private double _reportsThrough;
    private double _usualOfInternetProviders;

    public UsualRates(SeriesLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        _layout = layout;
        _series = layout.Count;
        _baseline = new SeasonalBaseline(layout.Categories, [.. layout.Audiences]);
        _localHours = new LocalHours([.. layout.Audiences.Select(a => a.Zone)]);
        _day = new DayFactors(layout);
        _perMinute = new float[HoursKept * _series];
        _fineShape = new float[_series];
        _hour = new float[_series];
        _hourBefore = new float[_series];
        _suspect = new bool[_series];
        _suspectBefore = new bool[_series];
    }

    /// <summary>Share of reports whose network is known, 0 to 1.</summary>
    public double NetworkKnown => _reportsThrough / Math.Max(1, _reports);

    /// <summary>A provider's share of what is usually reported of internet providers, 0 to 1.</summary>
    public double ShareOfInternetProviders(int provider) => Rate(provider, _currentHour) / Math.Max(1e-9, _usualOfInternetProviders);

    /// <summary>Reports usual in a minute, echo included.</summary>
    public double At(int series, long minute) => Rate(series, Math.Max(minute / 60, _firstHour)) * _echo[minute & (MinutesKept - 1)];

    /// <summary>The same for all series at once: the rates of the hour, and the echo they are to be multiplied with.</summary>
    public ReadOnlySpan<float> AllAt(long minute, out double echo)
    {
        echo = _echo[minute & (MinutesKept - 1)];
        return _perMinute.AsSpan(Slot(Math.Max(minute / 60, _firstHour)) * _series, _series);
    }

    /// <summary>Fixes the minute with which the windows of <see cref="Over"/> end.</summary>
    public void EndWindowsWith(long minute)
    {
        // Within an hour only the echo differs, and it is the same for all series: sums over the echoes of each hour serve them all.
        Span<double> sums = stackalloc double[HoursKept];
        sums.Clear();
        for (var window = 1; window <= LongestWindow; window++)
        {
            var at = minute - window + 1;
            sums[Slot(Math.Max(at / 60, _firstHour))] += _echo[at & (MinutesKept - 1)];
            sums.CopyTo(_echoSums.AsSpan(window * HoursKept));
        }
    }

    /// <summary>Reports usual of a series in the last minutes, echo included.</summary>
    /// <param name="window">At most <see cref="LongestWindow"/>.</param>
    public double Over(int series, int window)
    {
        var usual = 0.0;
        var sums = _echoSums.AsSpan(window * HoursKept, HoursKept);
        for (var hour = 0; hour < HoursKept; hour++)
        {
            usual += sums[hour] * _perMinute[(hour * _series) + series];
        }

        return usual;
    }

    public double FineShape(int series) => _fineShape[series];

    /// <summary>Keeps the current hour of a series from being learned.</summary>
    public void Suspect(int series) => _suspect[series] = true;

    /// <summary>Keeps the current hour of the sums over many services from being learned.</summary>
    public void SuspectSums() => Array.Fill(_suspect, true, _layout.ServiceCount, _series - _layout.ServiceCount);

    /// <summary>Opens a minute; at the turn of an hour, learns the hour before the last.</summary>
    public void Begin(long minute)
    {
        var hour = minute / 60;
        if (hour != _currentHour)
        {
            Turn(hour);
        }

        // What earlier minutes echoed; the minute's own reports are not known yet.
        _echo[minute & (MinutesKept - 1)] = Math.Clamp((_calmCount + EchoPrior) / (_calmUsual + EchoPrior), 1, LargestEcho);
    }

    /// <summary>Takes a complete minute.</summary>
    public void Observe(long minute, ReadOnlySpan<float> counts, SortedList<int, Episode> episodes)
    {
        var calmCount = 0.0;
        var calmUsual = 0.0;
        var rates = _perMinute.AsSpan(Slot(minute / 60) * _series, _series);
        for (var s = 0; s < counts.Length; s++)
        {
            _hour[s] += counts[s];
            if (s < _layout.ServiceCount && !_layout.IsInternetProvider(s))
            {
                calmCount += counts[s];
                calmUsual += rates[s];
            }
        }

        _reports += calmCount;
        for (var i = 0; i < episodes.Count; i++)
        {
            var service = episodes.GetKeyAtIndex(i);
            if (!_layout.IsInternetProvider(service))
            {
                calmCount -= counts[service];
                calmUsual -= rates[service];
            }
        }

        for (var s = _layout.ServiceCount; s < _layout.Everyone; s++)
        {
            _reportsThrough += counts[s];
        }

        var slot = (int)(minute % EchoMinutes);
        _calmCount += calmCount - _calmCounts[slot];
        _calmUsual += calmUsual - _calmUsuals[slot];
        (_calmCounts[slot], _calmUsuals[slot]) = (calmCount, calmUsual);
    }

    internal void Save(CheckpointWriter to)
    {
        _baseline.Save(to);
        _day.Save(to);
        to.WriteArray(_perMinute);
        to.WriteArray(_fineShape);
        to.WriteArray(_echo);
        to.WriteArray(_calmCounts);
        to.WriteArray(_calmUsuals);
        to.WriteArray(_hour);
        to.WriteArray(_hourBefore);
        to.WriteArray(_suspect);
        to.WriteArray(_suspectBefore);
        to.Write(_currentHour);
        to.Write(_firstHour);
        to.Write(_calmCount);
        to.Write(_calmUsual);
        to.Write(_reports);
        to.Write(_reportsThrough);
        to.Write(_usualOfInternetProviders);
    }

    internal void Load(CheckpointReader from)
    {
        _baseline.Load(from);
        _day.Load(from);
        from.ReadArray(_perMinute);
        from.ReadArray(_fineShape);
        from.ReadArray(_echo);
        from.ReadArray(_calmCounts);
        from.ReadArray(_calmUsuals);
        from.ReadArray(_hour);
        from.ReadArray(_hourBefore);
        from.ReadArray(_suspect);
        from.ReadArray(_suspectBefore);
        _currentHour = from.ReadLong();
        _firstHour = from.ReadLong();
        _calmCount = from.ReadDouble();
        _calmUsual = from.ReadDouble();
        _reports = from.ReadDouble();
        _reportsThrough = from.ReadDouble();
        _usualOfInternetProviders = from.ReadDouble();
        if (_currentHour != long.MinValue)
        {
            _localHours.MoveTo(_currentHour);
        }
    }

    private void Turn(long hour)
    {
        if (_currentHour != long.MinValue)
        {
            // Hours that were not watched, or not from their beginning, teach nothing.
            if (hour == _currentHour + 1 && _currentHour - 1 > _firstHour)
            {
                Learn(_currentHour - 1);
                _day.Learn(_hour, _perMinute.AsSpan(Slot(_currentHour) * _series, _series), _suspect);
            }
            else
            {
                _day.Forget();
            }

            (_hour, _hourBefore) = (_hourBefore, _hour);
            (_suspect, _suspectBefore) = (_suspectBefore, _suspect);
            Array.Clear(_hour);
            Array.Clear(_suspect);
        }

        _firstHour = Math.Min(_firstHour, hour);
        _currentHour = hour;
        _usualOfInternetProviders = 0;
        _localHours.MoveTo(hour);
        for (var s = 0; s < _series; s++)
        {
            var rate = _baseline.PerMinute(s, _localHours[s]) * _day[s];
            _perMinute[(Slot(hour) * _series) + s] = (float)rate;
            _fineShape[s] = (float)_baseline.FineShape(s);
            _usualOfInternetProviders += _layout.IsInternetProvider(s) ? rate : 0;
        }
    }

    private void Learn(long hour)
    {
        if ((_calmCount + EchoPrior) / (_calmUsual + EchoPrior) > EchoThatTeachesNothing && hour - _firstHour > 24)
        {
            return;
        }

        for (var s = 0; s < _suspect.Length; s++)
        {
            _suspectBefore[s] |= _suspect[s];
        }

        _localHours.MoveTo(hour);
        _baseline.Learn(_localHours, _hourBefore, _suspectBefore);
    }

    private double Rate(int series, long hour) => _perMinute[(Slot(hour) * _series) + series];

    private static int Slot(long hour) => (int)(hour & (HoursKept - 1));
}
