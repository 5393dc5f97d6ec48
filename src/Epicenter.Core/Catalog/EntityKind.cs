namespace Epicenter.Core.Catalog;

/// <summary>What sort of thing can fail.</summary>
public enum EntityKind
{
    Provider,
    Region,
    Component,
    Service,
}
