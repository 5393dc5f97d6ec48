namespace Epicenter.Core.Catalog;

/// <summary>Something wrong in a catalog's text.</summary>
public sealed record CatalogProblem(Place Place, string Message)
{
    /// <summary>Whether the catalog can be used all the same: a member that we do not know, or the second of two entries with one id, is left out.</summary>
    public bool IsHarmless { get; init; }

    public override string ToString() => $"{Place}: {Message}";
}
