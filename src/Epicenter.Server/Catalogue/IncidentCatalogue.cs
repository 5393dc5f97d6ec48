using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Server.Live;

namespace Epicenter.Server.Catalogue;

/// <summary>Every incident that there is to tell of: what the observatory holds, and what was put away before.</summary>
public sealed class IncidentCatalogue(ILiveObservatory live, IIncidentArchive archive)
{
    private Listing? _latest;

    /// <summary>All incidents, newest first. Of those from the archive, only what lists need.</summary>
    public IReadOnlyList<Incident> All
    {
        get
        {
            var (snapshot, summaries) = (live.Snapshot, archive.Summaries);
            if (_latest is { } latest && latest.Snapshot == snapshot && ReferenceEquals(latest.Summaries, summaries))
            {
                return latest.Incidents;
            }

            _latest = new Listing(snapshot, summaries, Joined(snapshot, summaries));
            return _latest.Incidents;
        }
    }

    /// <summary>All that was told of one; null where none has that id.</summary>
    public Incident? Find(string id) => live.Snapshot.Incidents.FirstOrDefault(i => i.Id == id) ?? archive.Find(id);

    /// <summary>All that was told of one from the list.</summary>
    public Incident Whole(Incident listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        return Find(listed.Id) ?? listed;
    }

    private static Incident[] Joined(ObservatorySnapshot snapshot, IReadOnlyCollection<Incident> summaries)
    {
        var held = snapshot.Incidents.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. snapshot.Incidents.Concat(summaries.Where(i => !held.Contains(i.Id)))
                .OrderByDescending(i => i.OpenedAt).ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private sealed record Listing(ObservatorySnapshot Snapshot, IReadOnlyCollection<Incident> Summaries, IReadOnlyList<Incident> Incidents);
}
