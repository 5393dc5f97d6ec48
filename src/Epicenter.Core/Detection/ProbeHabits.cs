using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// How often each service's probes fail while nothing is wrong. A site that has answered a thousand times says more when it does not than one
/// that is always a little flaky.
/// </summary>
internal sealed class ProbeHabits(int services)
{
    // What is known of a target fades with a half-life of about three weeks of learned hours.
    private const double Remembered = 0.9986;

    // However long it has answered, a failure is not rarer, nor commoner, than the usual target's by more than this.
    private const double MostRatio = 20;

    // Where nothing is probed they take no room.
    private float[] _failed = [];
    private float[] _passed = [];

    /// <summary>Learns an hour in which nothing was suspected of the service.</summary>
    /// <param name="failed">Probes that failed, a degraded one half.</param>
    /// <param name="total">All probes.</param>
    public void Learn(int service, double failed, double total)
    {
        if (_failed.Length == 0)
        {
            (_failed, _passed) = (new float[services], new float[services]);
        }

        _failed[service] = (float)((_failed[service] * Remembered) + failed);
        _passed[service] = (float)((_passed[service] * Remembered) + total - failed);
    }

    /// <summary>Natural log of how much rarer a failure is here than at a target of which nothing is known; below zero where it is commoner.</summary>
    public double Rarity(int service)
    {
        if (_failed.Length == 0)
        {
            return 0;
        }

        var usual = ProbeEvidence.FailureRate(0, 0);
        return Math.Log(Math.Clamp(usual / ProbeEvidence.FailureRate(_failed[service], _passed[service]), 1 / MostRatio, MostRatio));
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_failed.Length > 0);
        to.WriteArray(_failed);
        to.WriteArray(_passed);
    }

    internal void Load(CheckpointReader from)
    {
        if (from.ReadBool())
        {
            (_failed, _passed) = (new float[services], new float[services]);
        }

        from.ReadArray(_failed);
        from.ReadArray(_passed);
    }
}
