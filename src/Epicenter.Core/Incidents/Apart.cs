using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>Services that stand on something near a cause and not on the cause.</summary>
/// <param name="Entity">Id of what they stand on.</param>
public sealed record Apart(string Entity, Tally Services)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(Entity);
        Services.Save(to);
    }

    internal static Apart Load(CheckpointReader from) => new(from.ReadText(), Tally.Load(from));
}
