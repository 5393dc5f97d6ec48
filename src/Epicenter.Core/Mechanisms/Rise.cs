using Epicenter.Core.Detection;

namespace Epicenter.Core.Mechanisms;

/// <summary>Measures how long the reports of an outage take to rise to half their height.</summary>
internal static class Rise
{
    /// <summary>Minutes after the onset in which the height is looked for.</summary>
    public const int LookedAt = 60;

    private const int Window = 5;
    private const double Halfway = 0.5;
    private const int FewestMinutes = 20;
    private const double FewestReports = 20;

    /// <summary>Minutes from the onset until five minutes in a row bring half as much as the loudest five; null where that can't be told yet.</summary>
    public static int? Measure(Detector detector, IReadOnlyList<Episode> members)
    {
        var onset = members.Min(m => m.Onset);
        var minutes = (int)Math.Min(detector.Minute - onset + 1, LookedAt);
        if (minutes < FewestMinutes || detector.Minute - onset >= 2 * LookedAt)
        {
            return null;
        }

        Span<double> beyond = stackalloc double[minutes];
        beyond.Clear();
        foreach (var member in members)
        {
            var usual = member.Expected / (detector.Minute - member.Onset + 1);
            for (var minute = 0; minute < minutes; minute++)
            {
                beyond[minute] += detector.CountAt(member.Service, onset + minute) - usual;
            }
        }

        Span<double> levels = stackalloc double[minutes - Window + 1];
        var height = double.NegativeInfinity;
        for (var begin = 0; begin < levels.Length; begin++)
        {
            levels[begin] = Sum(beyond.Slice(begin, Window));
            height = Math.Max(height, levels[begin]);
        }

        if (Sum(beyond) < FewestReports)
        {
            return null;
        }

        var half = 0;
        while (levels[half] < Halfway * height)
        {
            half++;
        }

        return Window + half;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
