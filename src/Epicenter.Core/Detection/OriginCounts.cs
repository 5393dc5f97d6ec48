using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>How many origins spoke up a service and minute: what few origins say, however loudly, is evidence only so far.</summary>
internal sealed class OriginCounts(int services)
{
    /// <summary>Weighted reports that each origin's word can carry.</summary>
    private const double ReportsPerOrigin = 1.5;

    // A byte a minute. Where it is full, so many origins spoke up that they bear out any count.
    private readonly MinuteCounts<byte> _origins = new(services);

    /// <summary>Whether any report ever named an origin.</summary>
    public bool AnyKnown { get; private set; }

    public void Begin(long minute) => _origins.Begin(minute);

    /// <summary>Has the memory fetched that <see cref="Note"/> will need.</summary>
    public void Fetch(int service, long minute) => _origins.Fetch(service, minute);

    public void Note(int service, ulong origin, in CountedReport counted)
    {
        AnyKnown |= origin != 0;
        if (counted.IsNewOrigin)
        {
            _origins.Add(service, counted.Minute, 1);
        }
    }

    /// <summary>Has the memory fetched that <see cref="Settle"/> will need.</summary>
    public void FetchRow(int service) => _origins.FetchRow(service);

    /// <summary>Takes what was noted of a service into account.</summary>
    public void Settle(int service) => _origins.Settle(service);

    /// <summary>As much of a count of the last minutes as the number of its origins bears out.</summary>
    public double Borne(double count, int service, long minute, int window)
    {
        if (!AnyKnown)
        {
            return count;
        }

        var origins = _origins.Between(service, minute - window + 1, minute);
        return origins.First.Contains(byte.MaxValue) || origins.Second.Contains(byte.MaxValue)
            ? count
            : Math.Min(count, ReportsPerOrigin * origins.Sum());
    }

    /// <summary>Forgets who spoke up about a service in these minutes.</summary>
    public void Clear(int service, long first, long last) => _origins.Clear(service, first, last);

    internal void Save(CheckpointWriter to)
    {
        to.Write(AnyKnown);
        _origins.Save(to);
    }

    internal void Load(CheckpointReader from)
    {
        AnyKnown = from.ReadBool();
        _origins.Load(from);
    }
}
