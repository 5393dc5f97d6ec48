using Epicenter.Core.Incidents;

namespace Epicenter.Server.Catalogue;

/// <summary>Incidents that were put away; safe from any thread.</summary>
public interface IIncidentArchive
{
    /// <summary>What lists need of each, in no order; the same list as long as nothing is added.</summary>
    IReadOnlyCollection<Incident> Summaries { get; }

    /// <summary>All that was told of one; null where none has that id, or the archive can't be read.</summary>
    Incident? Find(string id);
}
