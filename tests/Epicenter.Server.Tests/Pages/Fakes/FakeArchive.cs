using Epicenter.Core.Incidents;
using Epicenter.Server.Catalogue;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>An archive that holds what a test puts into it.</summary>
public sealed class FakeArchive(params Incident[] incidents) : IIncidentArchive
{
    public IReadOnlyCollection<Incident> Summaries { get; } = incidents;

    public Incident? Find(string id) => incidents.FirstOrDefault(i => i.Id == id);
}
