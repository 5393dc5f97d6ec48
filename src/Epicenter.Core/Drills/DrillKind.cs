namespace Epicenter.Core.Drills;

/// <summary>What sort of thing fails in a drill.</summary>
public enum DrillKind
{
    /// <summary>One component of a provider.</summary>
    Component,

    /// <summary>A whole region.</summary>
    Region,

    /// <summary>A whole provider.</summary>
    Provider,

    /// <summary>A service by itself.</summary>
    Service,

    /// <summary>The network of an internet provider.</summary>
    InternetProvider,

    /// <summary>Something that several services share and the catalog does not hold.</summary>
    Unknown,

    /// <summary>Nothing is broken: more people want a service than it can serve.</summary>
    Surge,

    /// <summary>Two components of different providers at about the same time, by coincidence.</summary>
    Pair,
}
