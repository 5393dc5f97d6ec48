namespace Epicenter.Core.Catalog.Drafts;

/// <summary>One entry of <c>entities</c>, unchecked.</summary>
public sealed record DraftedEntity(Place Place) : DraftedNode(Place)
{
    public DraftedText? Kind { get; init; }

    public DraftedText? Parent { get; init; }

    public DraftedText? Class { get; init; }
}
