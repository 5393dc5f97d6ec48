using Epicenter.Core.Detection;

namespace Epicenter.Core.Localization;

/// <summary>
/// Odds of failing of the services beside a cluster, since the cluster's onset. The same services stand on many of its possible causes, so
/// each is worked out once.
/// </summary>
internal sealed class HealthyOdds(int services, Detector detector)
{
    // Silence of a busier service says no more than this.
    internal const double LeastEvidence = -50;

    // No number: not worked out yet. Below zero: a service that does not count, being in the cluster or explained by another incident.
    private readonly double[] _odds = new double[services];
    private long _onset;

    /// <summary>Turns to a cluster.</summary>
    public void Begin(Cluster cluster)
    {
        Array.Fill(_odds, double.NaN);
        _onset = cluster.Onset;
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
        if (double.IsNaN(_odds[service]))
        {
            _odds[service] = Localizer.Odds(Math.Clamp(detector.EvidenceSince(service, _onset), LeastEvidence, Detector.SuspicionEvidence));
        }

        return _odds[service];
    }
}
