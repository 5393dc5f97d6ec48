using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>The services around one cluster as they are now: who fails, who is fine, and what each cause makes of it. Each is looked up once.</summary>
internal sealed class ReasoningScene(CatalogGraph catalog, Detector detector, Localizer localizer, Cluster cluster)
{
    // Of a service that is louder, or calmer, no more is said.
    private const double LeastEvidence = -50;

    private readonly Dictionary<int, double> _fine = [];

    public Cluster Cluster { get; } = cluster;

    public Dictionary<int, Episode> Members { get; } = cluster.Members.ToDictionary(m => m.Service);

    public bool Fails(int service) => Members.ContainsKey(service);

    /// <summary>Another incident explains it.</summary>
    public bool IsExcused(int service) => Cluster.Excused.Contains(service);

    /// <summary>Natural log-likelihood ratio of failing against fine.</summary>
    public double Evidence(int service)
    {
        if (Members.TryGetValue(service, out var episode))
        {
            return Math.Min(episode.PeakEvidence, Localizer.EvidenceCap);
        }

        if (!_fine.TryGetValue(service, out var evidence))
        {
            _fine[service] = evidence = Math.Clamp(detector.EvidenceSince(service, Cluster.Onset), LeastEvidence, Detector.SuspicionEvidence);
        }

        return evidence;
    }

    /// <summary>Natural log-likelihood of a service's evidence if a cause is down, against nothing.</summary>
    public double Weight(int cause, int service, double evidence) => Localizer.LogMix(Reach(cause, service), evidence);

    /// <summary>Probability that a cause, down, has the service fail, by whatever way.</summary>
    public double Reach(int cause, int service)
    {
        if (cause == CauseBelief.UnknownCause)
        {
            return Math.Min(0.5, Members.Count / (double)catalog.ServiceCount);
        }

        return 1 - ((1 - localizer.ReachProbability(cause, service)) * (1 - localizer.LeakBeside(cause)));
    }
}
