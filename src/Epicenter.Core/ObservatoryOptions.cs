namespace Epicenter.Core;

/// <summary>What an operator may decide about how the observatory judges.</summary>
public sealed record ObservatoryOptions
{
    /// <summary>
    /// The dial: how many times a year a service that is fine may be told, on its own, to have a problem. Fewer means later, and small
    /// problems missed. Above zero.
    /// </summary>
    public double FalseOpeningsAYear { get; init; } = 0.2;
}
