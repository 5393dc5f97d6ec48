using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>Weighs how the leading cause of an incident may have failed, where we have a word for that: so far of services that fail by themselves.</summary>
internal sealed class Diagnosis(CatalogGraph catalog, Detector detector, NoticeBoard notices)
{
    /// <summary>The mechanisms that may be, best first; none where nothing can be said.</summary>
    public ImmutableArray<MechanismBelief> Of(CauseBelief cause, Cluster cluster) =>
        MemberThatIs(cause.Entity, cluster) is { } itself && !catalog.Entities[cause.Entity].IsInternetProvider
            ?
            [
                DemandSurge.Weigh(
                    cause.Probability,
                    new SymptomFit([itself]),
                    [.. cluster.Members.Where(m => m != itself).Select(m => catalog.Service(m.Service).Id)],
                    notices.For(cause.Entity, detector.Minute)),
            ]
            : [];

    private Episode? MemberThatIs(int entity, Cluster cluster) => cluster.Members.FirstOrDefault(m => catalog.ServiceEntities[m.Service] == entity);
}
