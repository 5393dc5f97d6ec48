using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Drafts;

/// <summary>One entry of <c>services</c>, unchecked.</summary>
public sealed record DraftedService(Place Place) : DraftedNode(Place)
{
    public DraftedText? Category { get; init; }

    public ImmutableArray<DraftedText> Countries { get; init; } = [];

    public DraftedText? Homepage { get; init; }

    public ImmutableArray<DraftedText> Aliases { get; init; } = [];

    public ImmutableArray<DraftedText> Asn { get; init; } = [];
}
