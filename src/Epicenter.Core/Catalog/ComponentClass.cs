namespace Epicenter.Core.Catalog;

/// <summary>The job a component does for those that stand on it; it decides what people complain of when it fails.</summary>
public enum ComponentClass
{
    Network,
    Dns,
    ControlPlane,
    Compute,
    Storage,
    Database,
    Auth,
    Cdn,
    Payments,
    Messaging,
    Power,
    EndpointAgent,
}
