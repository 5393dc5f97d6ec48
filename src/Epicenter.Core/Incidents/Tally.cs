using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>How some services fare.</summary>
/// <param name="Failing">They fail in the incident.</param>
/// <param name="Fine">They are reported, or probed, as usual: too much was heard of them for a failure.</param>
/// <param name="Silent">Too little is heard of them to say.</param>
public readonly record struct Tally(int Failing, int Fine, int Silent)
{
    /// <summary>How many they are.</summary>
    public int All => Failing + Fine + Silent;

    internal void Save(CheckpointWriter to)
    {
        to.Write(Failing);
        to.Write(Fine);
        to.Write(Silent);
    }

    internal static Tally Load(CheckpointReader from) => new(from.ReadInt(), from.ReadInt(), from.ReadInt());
}
