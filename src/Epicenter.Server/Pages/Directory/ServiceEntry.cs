using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Directory;

/// <summary>A service in a list.</summary>
/// <param name="Status">Null before the first tick.</param>
public sealed record ServiceEntry(Entity Service, ServiceStatus? Status)
{
    /// <summary>From this urgency on, nothing is wrong.</summary>
    public const int Calm = 3;

    public ServiceState State => Status?.State ?? ServiceState.Unknown;

    /// <summary>0 is worst.</summary>
    public int Urgency => State switch
    {
        ServiceState.Problem => 0,
        ServiceState.Possible => 1,
        ServiceState.Recovering => 2,
        _ => Calm,
    };
}
