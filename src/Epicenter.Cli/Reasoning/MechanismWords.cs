using Epicenter.Core.Mechanisms;

namespace Epicenter.Cli.Reasoning;

/// <summary>How a mechanism is said of what it happens to: <c>it is overloaded by its own demand</c>.</summary>
internal static class MechanismWords
{
    public static string Of(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Network => "down because of network devices or lines",
        Mechanism.ControlPlane => "down because of its control plane or API",
        Mechanism.Dns => "down because of name resolution (DNS)",
        Mechanism.Release => "down because of a change that went wrong",
        Mechanism.Capacity => "down because it ran into a limit of capacity",
        Mechanism.Certificate => "down because of a certificate or key",
        Mechanism.Power => "down because of power, cooling, fire or water",
        Mechanism.Attack => "down because of an attack",
        Mechanism.EndpointAgent => "down because of software on people's own machines",
        Mechanism.InternetProvider => "down by way of an internet provider",
        Mechanism.Coincidence => "down by coincidence, or by chance seems so",
        Mechanism.DemandSurge => "overloaded by its own demand",
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
    };
}
