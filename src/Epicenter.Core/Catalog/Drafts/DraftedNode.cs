using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Drafts;

/// <summary>Anything with an id that can stand on others, unchecked.</summary>
public abstract record DraftedNode(Place Place)
{
    public DraftedText? Id { get; init; }

    public DraftedText? Name { get; init; }

    public ImmutableArray<DraftedDependency> DependsOn { get; init; } = [];
}
