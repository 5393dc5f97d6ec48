using Epicenter.Core.Mechanisms;

namespace Epicenter.Cli.Reasoning;

/// <summary>How a mechanism is said of what it happens to: <c>it is overloaded by its own demand</c>.</summary>
internal static class MechanismWords
{
    public static string Of(Mechanism mechanism) => mechanism switch
    {
        Mechanism.DemandSurge => "overloaded by its own demand",
        _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
    };
}
