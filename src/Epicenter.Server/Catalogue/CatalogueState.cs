namespace Epicenter.Server.Catalogue;

/// <summary>States by which the catalogue can be filtered.</summary>
public enum CatalogueState
{
    /// <summary>Something still fails.</summary>
    Open,
    Resolved,

    /// <summary>An operator declared it a false alarm.</summary>
    Retracted,
}
