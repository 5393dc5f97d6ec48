using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

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
    public static int? Measure(Detector detector, Cluster cluster)
    {
        var onset = cluster.FirstOnset;
        var minutes = (int)Math.Min(detector.Minute - onset + 1, LookedAt);
        if (minutes < FewestMinutes || detector.Minute - onset >= 2 * LookedAt)
        {
            return null;
        }

        Span<double> beyond = stackalloc double[minutes];
        beyond.Clear();
        for (var m = 0; m < cluster.Members.Count; m++)
        {
            var member = cluster.Members[m];
            var usual = member.Expected / (detector.Minute - member.Onset + 1);
            for (var minute = 0; minute < minutes; minute++)
            {
                beyond[minute] += detector.CountAt(member.Service, onset + minute) - usual;
            }
        }

        return Sum(beyond) >= FewestReports ? HalfwayUp(beyond) : null;
    }

    /// <summary>Minutes until five in a row come to half as much as the highest five; null where no five come to anything.</summary>
    internal static int? HalfwayUp(ReadOnlySpan<double> beyond)
    {
        var height = 0.0;
        for (var end = Window; end <= beyond.Length; end++)
        {
            height = Math.Max(height, Sum(beyond[(end - Window)..end]));
        }

        for (var end = Window; end <= beyond.Length && height > 0; end++)
        {
            if (Sum(beyond[(end - Window)..end]) >= Halfway * height)
            {
                return end;
            }
        }

        return null;
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
