using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// Odds of failing of the services beside a cluster, since the cluster's onset. The same services stand on many of its possible causes, and
/// many clusters of one minute have one onset, so each is worked out once.
/// </summary>
internal sealed class HealthyOdds(int services, Detector detector)
{
    // Silence of a busier service says no more than this.
    internal const double LeastEvidence = -50;

    // Windows whose odds are kept until the minute ends.
    private const int WindowsKept = 8;

    // No number: not worked out yet. Below zero: a service that does not count, being in the cluster or explained by another incident.
    private readonly double[] _odds = FilledUp(services);

    // The same for windows asked for in this minute, whoever is in a cluster.
    private readonly double[]?[] _kept = new double[WindowsKept][];
    private readonly int[] _windows = new int[WindowsKept];
    private int _next;
    private long _revision = -1;
    private double[] _ofWindow = [];
    private long _onset;

    /// <summary>Turns to a cluster.</summary>
    public void Begin(Cluster cluster)
    {
        _onset = cluster.Onset;
        _ofWindow = Kept((int)Math.Clamp(detector.Minute - _onset + 1, 1, WindowScan.Longest));
        _ofWindow.CopyTo(_odds, 0);
        foreach (var member in cluster.Members)
        {
            _odds[member.Service] = -1;
        }

        foreach (var excused in cluster.Excused)
        {
            _odds[excused] = -1;
        }
    }

    /// <summary>The odds of a service; below zero where it does not count.</summary>
    public double Of(int service)
    {
        var odds = _odds[service];
        return double.IsNaN(odds) ? WorkOut(service) : odds;
    }

    /// <summary>The odds of all services, each as <see cref="Of"/> tells it.</summary>
    public ReadOnlySpan<double> OfAll()
    {
        for (var service = 0; service < services; service++)
        {
            Of(service);
        }

        return _odds;
    }

    /// <summary>Natural log-likelihood, against "nothing is wrong", of a cause that reaches any service with so much probability.</summary>
    public double LogMixOfAll(double probability)
    {
        var product = new LogProduct();
        foreach (var odds in Eights())
        {
            product.Multiply(Mix(odds, probability));
        }

        return Vector512.Sum(product.Log());
    }

    /// <summary>The most that these services can say for any cause: that it reaches just those which look as if they failed.</summary>
    public double MostLogMix()
    {
        var product = new LogProduct();
        foreach (var odds in Eights())
        {
            product.Multiply(Vector512.Max(odds, Vector512<double>.One));
        }

        return Vector512.Sum(product.Log());
    }

    // What fills up the last eight is below zero, as are those that do not count.
    private ReadOnlySpan<Vector512<double>> Eights() => MemoryMarshal.Cast<double, Vector512<double>>(OfAll());

    private static Vector512<double> Mix(Vector512<double> odds, double probability) => Vector512.ConditionalSelect(
        Vector512.GreaterThanOrEqual(odds, Vector512<double>.Zero),
        Vector512<double>.One + (probability * (odds - Vector512<double>.One)),
        Vector512<double>.One);

    private static double[] FilledUp(int services)
    {
        var eights = (services + Vector512<double>.Count - 1) / Vector512<double>.Count;
        var odds = new double[eights * Vector512<double>.Count];
        Array.Fill(odds, -1);
        return odds;
    }

    private double WorkOut(int service) =>
        _odds[service] = _ofWindow[service] = Localizer.Odds(Math.Clamp(detector.EvidenceSince(service, _onset), LeastEvidence, Detector.SuspicionEvidence));

    private double[] Kept(int window)
    {
        if (_revision != detector.Revision)
        {
            _revision = detector.Revision;
            Array.Clear(_windows);
        }

        var at = Array.IndexOf(_windows, window);
        if (at >= 0)
        {
            return _kept[at]!;
        }

        at = _next++ % WindowsKept;
        _windows[at] = window;
        var kept = _kept[at] ??= new double[services];
        Array.Fill(kept, double.NaN);
        return kept;
    }
}
