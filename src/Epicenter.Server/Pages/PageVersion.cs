using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;

namespace Epicenter.Server.Pages;

/// <summary>Numbers the states of what pages show: as long as the number stays, so does every page.</summary>
public sealed class PageVersion(ILiveObservatory live, IIncidentArchive archive)
{
    private readonly Lock _lock = new();
    private ObservatorySnapshot? _snapshot;
    private IReadOnlyCollection<Incident>? _archived;
    private string? _notAccepting;
    private long _number;

    public long Number
    {
        get
        {
            var (snapshot, archived, notAccepting) = (live.Snapshot, archive.Summaries, live.NotAccepting);
            lock (_lock)
            {
                if (!ReferenceEquals(snapshot, _snapshot) || !ReferenceEquals(archived, _archived) || notAccepting != _notAccepting)
                {
                    (_snapshot, _archived, _notAccepting) = (snapshot, archived, notAccepting);
                    _number++;
                }

                return _number;
            }
        }
    }
}
