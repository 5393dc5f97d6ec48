namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>
/// The reports a minute that a hit service draws: a rise, because people try again before they report; a decline by fatigue while nothing is
/// better; steps down with each stage of the repair; a quick end when the service works again.
/// </summary>
internal sealed class ReportingCurve
{
    private const int ChartMinutes = 15;

    // After the end some report what they saw before, and some pages still come from a cache.
    private const double AfterglowMinutes = 6;

    // A stage of the repair reaches people over this time, not at once.
    private const double StageMinutes = 20;

    private readonly ServiceHit _hit;
    private readonly IReadOnlyList<ReliefStage> _relief;
    private readonly double _scale;

    public ReportingCurve(ServiceHit hit, IEnumerable<ReliefStage> relief)
    {
        _hit = hit;
        _relief = [.. relief.OrderBy(r => r.At)];
        _scale = hit.PeakPerQuarterHour / HighestQuarterHour();
    }

    public ServiceHit Hit => _hit;

    /// <summary>The mean in the minute that begins at <paramref name="minute"/>.</summary>
    public double PerMinute(DateTimeOffset minute) => _scale * Shape(minute);

    private double Shape(DateTimeOffset minute)
    {
        var since = (minute - _hit.Onset).TotalMinutes + 0.5;
        if (since <= 0)
        {
            return 0;
        }

        var rise = _hit.Rise.TotalMinutes;
        var risen = since >= rise ? 1 : since / rise * (since / rise) * (3 - (2 * since / rise));
        var tired = Math.Pow(0.5, Math.Max(0, since - rise) / _hit.Fatigue.TotalMinutes);
        var over = (minute - _hit.End).TotalMinutes + 0.5;
        var ended = over <= 0 ? 1 : Math.Exp(-over / AfterglowMinutes);
        return ended < 1e-4 ? 0 : risen * tired * Remaining(minute) * ended;
    }

    private double Remaining(DateTimeOffset minute)
    {
        var remaining = 1.0;
        foreach (var stage in _relief)
        {
            var since = (minute - stage.At).TotalMinutes;
            remaining += (stage.Remaining - remaining) * Math.Clamp(since / StageMinutes, 0, 1);
        }

        return remaining;
    }

    // Charts have fixed bins; the mean of the best window that starts on any minute is the same up to a few parts in a hundred.
    private double HighestQuarterHour()
    {
        var minutes = (int)Math.Ceiling((_hit.End - _hit.Onset).TotalMinutes) + ChartMinutes;
        var highest = 0.0;
        var window = 0.0;
        for (var i = 0; i < minutes; i++)
        {
            window += Shape(_hit.Onset.AddMinutes(i));
            window -= i >= ChartMinutes ? Shape(_hit.Onset.AddMinutes(i - ChartMinutes)) : 0;
            highest = Math.Max(highest, window);
        }

        return highest;
    }
}
