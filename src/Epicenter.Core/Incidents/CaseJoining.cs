using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Incidents;

/// <summary>Gives free episodes to the incidents that explain them, and reopens an incident that comes back.</summary>
internal sealed class CaseJoining
{
    private const double JoiningProbability = 0.97;

    // So likely is a service that began to be reported more than usual in just these minutes hit by an unknown cause: in chances of two minutes in
    // two hours on the one side, and of many services on the other.
    private const double UnknownReach = 0.3;

    // Weighing all causes anew with one service more is dear; where so little is to be expected of it, it never led to a joining.
    private const double HopelessReach = 0.1;

    // That a former member fails again for the same reason: just after its incident was resolved, and how fast that fades.
    private const double RelapseProbability = 0.5;
    private const double RelapseMinutes = 180;

    private readonly CaseRegister _register;
    private readonly Localizer _localizer;
    private readonly CommonCause _common;
    private readonly HashSet<IncidentCase> _joined = [];

    // Kept, for it would be allocated whenever it is asked.
    private readonly Predicate<Episode> _joins;

    public CaseJoining(CaseRegister register, Localizer localizer, CommonCause common)
    {
        (_register, _localizer, _common) = (register, localizer, common);
        _joins = episode => episode.IsFresh && Joins(episode);
    }

    /// <summary>Offers every episode that was heard of in this minute to the incidents, and takes those that join off the list.</summary>
    /// <returns>The incidents that were joined, until this is called again.</returns>
    public HashSet<IncidentCase> Join(List<Episode> free)
    {
        _joined.Clear();
        if (_register.Hosts.Count > 0)
        {
            free.RemoveAll(_joins);
        }

        return _joined;
    }

    private bool Joins(Episode episode)
    {
        var (host, posterior, reach) = BestHost(_register.Hosts, episode);
        if (host is null || !IsConvincing(reach, episode))
        {
            return false;
        }

        _register.Admit(host, episode);
        host.Posterior = posterior;
        _joined.Add(host);
        return true;
    }

    private (IncidentCase? Host, Posterior? Posterior, double Reach) BestHost(List<IncidentCase> hosts, Episode episode)
    {
        (IncidentCase? Host, Posterior? Posterior, double Reach) best = (null, null, CommonCause.JoiningReach);
        foreach (var host in hosts)
        {
            if (host.Members.Has(episode.Service))
            {
                return (host, host.Posterior, Relapse(host));
            }

            if (!_common.IsConceivable(host, episode) || ReachForeseen(host, episode) * Timeliness(host, episode) < HopelessReach)
            {
                continue;
            }

            var posterior = _localizer.Explain(host.ClusterWith(episode, _register.Excused(host)));
            var reach = Math.Max(_localizer.Reaches(posterior, episode.Service, host.Members.Services) * Timeliness(host, episode), ReachOfTheUnknown(host, posterior, episode));
            if (reach > best.Reach)
            {
                best = (host, posterior, reach);
            }
        }

        return best;
    }

    // What the belief of the last minute makes of the episode: each cause gains by how well it explains it.
    private double ReachForeseen(IncidentCase host, Episode episode)
    {
        var (reached, all) = (0.0, 0.0);
        foreach (var cause in host.Posterior!.Causes)
        {
            var reach = cause.Entity == CauseBelief.UnknownCause ? UnknownReach : _localizer.ReachProbability(cause.Entity, episode.Service);
            var weight = cause.Probability * Math.Exp(Posterior.Tempering * Localizer.LogMix(Math.Max(reach, Priors.LeastLeak), episode.PeakEvidence));
            reached += weight * reach;
            all += weight;
        }

        return reached / all;
    }

    // An unknown cause can't say whom it reaches. Those that began together with its members are likelier hit by it than by chance.
    private static double ReachOfTheUnknown(IncidentCase host, Posterior posterior, Episode episode) =>
        CommonCause.BeganTogether(host, episode) ? posterior.Unknown * UnknownReach : 0;

    // A former member needs no other reason; yet the longer ago its incident was resolved, the likelier this is something new.
    private double Relapse(IncidentCase host) =>
        host.ResolvedAt is { } resolved ? RelapseProbability * Math.Exp(-(_register.Now - resolved).TotalMinutes / RelapseMinutes) : 1;

    // What breaks hours after the rest seldom shares their cause.
    private static double Timeliness(IncidentCase host, Episode episode) =>
        Math.Exp(-Math.Max(0, episode.Onset - host.LatestStart - 10) / 120.0);

    private static bool IsConvincing(double reach, Episode episode)
    {
        var odds = reach / (1 - Math.Min(reach, 0.99)) * Math.Exp(Math.Min(episode.PeakEvidence, 20));
        return odds / (1 + odds) >= JoiningProbability;
    }
}
