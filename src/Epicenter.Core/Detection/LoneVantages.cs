using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Which services are watched from one vantage point only: what fails there together may be the owner's host, or the prober's own line.</summary>
internal sealed class LoneVantages(int services)
{
    private const ulong Several = ulong.MaxValue;

    private readonly ulong[] _vantages = new ulong[services];

    public void Note(int service, ulong vantage)
    {
        ref var known = ref _vantages[service];
        known = known == 0 || known == vantage ? vantage : Several;
    }

    /// <summary>Fingerprint of the only vantage point; 0 where there are none or several.</summary>
    public ulong Of(int service) => _vantages[service] is var vantage && vantage == Several ? 0 : vantage;

    internal void Save(CheckpointWriter to) => to.WriteArray(_vantages);

    internal void Load(CheckpointReader from) => from.ReadArray(_vantages);
}
