using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Drafts;

/// <summary>One entry of <c>dependsOn</c>, unchecked.</summary>
public sealed record DraftedDependency(Place Place)
{
    public DraftedText? Entity { get; init; }

    public DraftedText? Strength { get; init; }

    public DraftedText? Kind { get; init; }

    public DraftedText? Source { get; init; }

    public ImmutableArray<DraftedText> Evidence { get; init; } = [];

    public DraftedText? Ended { get; init; }
}
