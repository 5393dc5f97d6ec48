using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Localization;

/// <summary>What speaks for and against one cause, as natural log-likelihoods against "nothing is wrong".</summary>
/// <param name="Prior">How often such a thing fails at all.</param>
/// <param name="Members">The failing services, those that the cause leaves unexplained included.</param>
/// <param name="Healthy">Services that stand on it and are not in the cluster.</param>
/// <param name="Symptoms">What people complain of, against the everyday mix.</param>
/// <param name="Notices">What the provider says.</param>
public readonly record struct ScoreParts(double Prior, double Members, double Healthy, double Symptoms, double Notices)
{
    public double Total => Prior + Members + Healthy + Symptoms + Notices;

    internal void Save(CheckpointWriter to)
    {
        to.Write(Prior);
        to.Write(Members);
        to.Write(Healthy);
        to.Write(Symptoms);
        to.Write(Notices);
    }

    internal static ScoreParts Load(CheckpointReader from) =>
        new(from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble());
}
