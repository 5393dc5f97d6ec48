using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>What one service says about the causes.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Fails">It fails in the incident; else it is fine.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine.</param>
/// <param name="Reach">Probability, 0 to 1, that the leading cause reaches it.</param>
/// <param name="RivalReach">The same of the strongest rival.</param>
/// <param name="Weight">Natural log-likelihood ratio of the leading cause against that rival.</param>
public sealed record ServiceEvidence(string Service, bool Fails, double Evidence, double Reach, double RivalReach, double Weight)
{
    internal void Save(CheckpointWriter to)
    {
        to.Write(Service);
        to.Write(Fails);
        to.Write(Evidence);
        to.Write(Reach);
        to.Write(RivalReach);
        to.Write(Weight);
    }

    internal static ServiceEvidence Load(CheckpointReader from) =>
        new(from.ReadText(), from.ReadBool(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble());
}
