using Epicenter.Core.Incidents;

namespace Epicenter.Server.Catalogue;

/// <summary>Where nothing is put away.</summary>
internal sealed class NoArchive : IIncidentArchive
{
    public IReadOnlyCollection<Incident> Summaries => [];

    public Incident? Find(string id) => null;
}
