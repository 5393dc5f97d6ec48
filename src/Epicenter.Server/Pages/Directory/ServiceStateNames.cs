using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Directory;

/// <summary>States as the address writes them.</summary>
public static class ServiceStateNames
{
    public static string Of(ServiceState state) => state switch
    {
        ServiceState.Problem => "problem",
        ServiceState.Possible => "possible",
        ServiceState.Recovering => "recovering",
        ServiceState.Fine => "fine",
        _ => "unknown",
    };

    /// <summary>Null for anything that is not a state.</summary>
    public static ServiceState? Read(string? text) =>
        Enum.GetValues<ServiceState>().Where(s => Of(s) == text).Select(s => (ServiceState?)s).FirstOrDefault();
}
