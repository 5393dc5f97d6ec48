namespace Epicenter.Core.Mechanisms;

/// <summary>The ways in which a cause may have failed: a component is what failed, a mechanism how.</summary>
public enum Mechanism
{
    /// <summary>Devices or lines of a network: routers, switches, fibres, routes.</summary>
    Network,

    /// <summary>The interfaces and controllers that run the rest.</summary>
    ControlPlane,

    /// <summary>Names are not resolved, or wrongly.</summary>
    Dns,

    /// <summary>Somebody changed something: a release, a configuration, a command, a migration.</summary>
    Release,

    /// <summary>A limit was reached that ordinary use came up to.</summary>
    Capacity,

    /// <summary>A certificate, key or credential ran out or is wrong.</summary>
    Certificate,

    /// <summary>Electricity, cooling, fire or water in a building.</summary>
    Power,

    /// <summary>Somebody does it on purpose.</summary>
    Attack,

    /// <summary>More people want the service than it can serve: a presale, a launch, a match.</summary>
    DemandSurge,

    /// <summary>Software on the users' own machines, pushed to all of them.</summary>
    EndpointAgent,

    /// <summary>The internet provider by which people come, and not what they want to reach.</summary>
    InternetProvider,

    /// <summary>Nothing in common: several failures at once, or chance.</summary>
    Coincidence,
}
