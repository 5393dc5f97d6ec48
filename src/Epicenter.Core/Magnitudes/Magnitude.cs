using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Magnitudes;

/// <summary>The decimal logarithm of the person-minutes that an incident has cost, as far as we can tell: one scale for all outages.</summary>
/// <param name="Value">The median of what is estimated.</param>
/// <param name="Low">Five in a hundred estimates are below.</param>
/// <param name="High">Five in a hundred estimates are above.</param>
public sealed record Magnitude(double Value, double Low, double High)
{
    /// <summary>The estimate itself, in minutes of one person each.</summary>
    public double PersonMinutes => Math.Pow(10, Value);

    internal void Save(CheckpointWriter to)
    {
        to.Write(Value);
        to.Write(Low);
        to.Write(High);
    }

    internal static Magnitude Load(CheckpointReader from) => new(from.ReadDouble(), from.ReadDouble(), from.ReadDouble());
}
