using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>
/// Keeps, with a broad incident, the services that broke in the same minutes and that nothing known connects to its cause: most stand on it unknown to
/// the catalog. They say nothing of the cause, and any incident that explains them better may have them.
/// </summary>
internal sealed class CaseBeside(CaseRegister register, Detector detector, BroadShadow shadow)
{
    private readonly List<Episode> _alone = [];
    private readonly List<IncidentCase> _broad = [];
    private readonly List<Episode> _atOnce = [];

    /// <summary>Brings those of all incidents up to date that are open or were a short while ago.</summary>
    /// <param name="free">Every episode that no incident holds.</param>
    public void Update(List<Episode> free)
    {
        foreach (var incident in register.Hosts)
        {
            if (incident.Beside.Count > 0)
            {
                Release(incident);
            }
        }

        // Each goes with the broadest.
        _alone.Clear();
        _alone.AddRange(free);
        foreach (var broad in BroadestFirst())
        {
            TakeBeside(broad);
        }
    }

    // Of those that are as broad, by opening.
    private List<IncidentCase> BroadestFirst()
    {
        _broad.Clear();
        foreach (var open in register.Open)
        {
            var before = _broad.Count;
            while (before > 0 && _broad[before - 1].Members.Count < open.Members.Count)
            {
                before--;
            }

            if (BroadShadow.IsBroad(open))
            {
                _broad.Insert(before, open);
            }
        }

        return _broad;
    }

    private void TakeBeside(IncidentCase broad)
    {
        _atOnce.Clear();
        foreach (var episode in _alone)
        {
            if (CommonCause.BeganTogether(broad, episode))
            {
                _atOnce.Add(episode);
            }
        }

        foreach (var episode in _atOnce)
        {
            if (broad.Beside.Find(episode.Service) is not { } beside || beside.Episode != episode)
            {
                beside = new BesideService(episode);
                broad.Beside.Set(beside);
            }

            beside.Probability = shadow.FailsWith(broad, episode, _atOnce.Count);
        }

        if (broad.Beside.Count > 0)
        {
            _alone.RemoveAll(e => broad.Beside.Has(e.Service));
        }
    }

    // Those that an incident has taken in, and those that are over.
    private void Release(IncidentCase incident)
    {
        incident.Beside.RemoveAll(b => register.IsHeld(b.Episode.Service));
        foreach (var beside in incident.Beside)
        {
            if (!detector.IsGoingOn(beside.Episode))
            {
                beside.EndedMinute ??= detector.Minute;
            }
        }
    }
}
