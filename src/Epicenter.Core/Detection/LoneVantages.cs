using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Which services are watched from one vantage point only: what fails there together may be the owner's host, or the prober's own line.</summary>
internal sealed class LoneVantages(int services)
{
    private const ulong Several = ulong.MaxValue;

    // Where nothing is probed it takes no room.
    private ulong[] _vantages = [];

    public void Note(int service, ulong vantage)
    {
        if (_vantages.Length == 0)
        {
            _vantages = new ulong[services];
        }

        ref var known = ref _vantages[service];
        known = known == 0 || known == vantage ? vantage : Several;
    }

    /// <summary>Fingerprint of the only vantage point; 0 where there are none or several.</summary>
    public ulong Of(int service) => _vantages.Length == 0 || _vantages[service] == Several ? 0 : _vantages[service];

    internal void Save(CheckpointWriter to)
    {
        to.Write(_vantages.Length > 0);
        to.WriteArray(_vantages);
    }

    internal void Load(CheckpointReader from)
    {
        _vantages = from.ReadBool() ? new ulong[services] : [];
        from.ReadArray(_vantages);
    }
}
