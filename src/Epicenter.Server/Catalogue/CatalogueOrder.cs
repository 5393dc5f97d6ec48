namespace Epicenter.Server.Catalogue;

/// <summary>Orders in which the catalogue can be told.</summary>
public enum CatalogueOrder
{
    Newest,
    Oldest,

    /// <summary>The strongest first; those without a magnitude last.</summary>
    Magnitude,

    /// <summary>The longest first.</summary>
    Duration,

    /// <summary>Those that hit most services first.</summary>
    Services,
}
