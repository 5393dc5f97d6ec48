namespace Epicenter.Core.Catalog.Drafts;

/// <summary>One entry of <c>outages</c>, unchecked.</summary>
public sealed record DraftedOutage(Place Place)
{
    public DraftedText? Id { get; init; }

    public DraftedText? Name { get; init; }

    public DraftedText? At { get; init; }

    public DraftedText? Source { get; init; }
}
