using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Drafts;

/// <summary>A catalog as it is written, one or many files, before anything is known to be right.</summary>
public sealed record CatalogDraft(
    ImmutableArray<DraftedText> Versions,
    ImmutableArray<DraftedEntity> Entities,
    ImmutableArray<DraftedService> Services,
    ImmutableArray<DraftedOutage> Outages)
{
    /// <summary>The version of the format that we read.</summary>
    public const string SupportedVersion = "1";

    /// <summary>Entities, then services.</summary>
    public IEnumerable<DraftedNode> Nodes => Entities.Concat<DraftedNode>(Services);
}
