namespace Epicenter.Core.Catalog.Learning;

/// <summary>What may be wrong with the catalog.</summary>
public enum SuggestionKind
{
    /// <summary>A service failed with something that the catalog does not have it stand on.</summary>
    Missing,

    /// <summary>A service was fine each time what it is said to stand on failed.</summary>
    Wrong,

    /// <summary>A service failed with what it stands on more often, or more seldom, than the strength says.</summary>
    Weight,

    /// <summary>Services failed together and nothing in the catalog is shared by them. Somebody has to find out what it is.</summary>
    Shared,
}
