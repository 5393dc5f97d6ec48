namespace Epicenter.Core.Catalog;

/// <summary>Something wrong in a catalog's text.</summary>
public sealed record CatalogProblem(Place Place, string Message)
{
    /// <summary>Whether the catalog can be used all the same; so it is with a member that we do not know.</summary>
    public bool IsHarmless { get; init; }

    public override string ToString() => $"{Place}: {Message}";
}
