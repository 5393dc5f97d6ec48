using Epicenter.Core.Detection;

namespace Epicenter.Core.Incidents;

/// <summary>
/// Keeps, with a broad incident, the services that broke in the same minutes and that nothing known connects to its cause: most stand on it unknown to
/// the catalog. They say nothing of the cause, and any incident that explains them better may have them.
/// </summary>
internal sealed class CaseBeside(CaseRegister register, Detector detector, BroadShadow shadow)
{
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

        if (free.Count == 0 || !register.Open.Exists(BroadShadow.IsBroad))
        {
            return;
        }

        // Each goes with the broadest.
        var alone = free;
        foreach (var broad in register.Open.FindAll(BroadShadow.IsBroad).OrderByDescending(c => c.Members.Count))
        {
            Note(broad, alone.FindAll(e => CommonCause.BeganTogether(broad, e)));
            alone = alone.FindAll(e => !broad.Beside.ContainsKey(e.Service));
        }
    }

    // Those that an incident has taken in, and those that are over.
    private void Release(IncidentCase incident)
    {
        for (var i = incident.Beside.Count - 1; i >= 0; i--)
        {
            var beside = incident.Beside.GetValueAtIndex(i);
            if (register.IsHeld(beside.Episode.Service))
            {
                incident.Beside.RemoveAt(i);
            }
            else if (!detector.IsGoingOn(beside.Episode))
            {
                beside.EndedMinute ??= detector.Minute;
            }
        }
    }

    private void Note(IncidentCase open, List<Episode> atOnce)
    {
        foreach (var episode in atOnce)
        {
            if (!open.Beside.TryGetValue(episode.Service, out var beside) || beside.Episode != episode)
            {
                open.Beside[episode.Service] = beside = new BesideService(episode);
            }

            beside.Probability = shadow.FailsWith(open, episode, atOnce.Count);
        }
    }
}
