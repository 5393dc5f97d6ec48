using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>
/// The latest reports' symptoms, so that an episode knows what was said before it was noticed: each report leads to the one before it on
/// the same service. Bounded: a flood forgets sooner.
/// </summary>
public sealed class SymptomTrail(int services)
{
    /// <summary>Reports that are remembered at the most. No more may count in one go: they come service by service, and the last would leave nothing of the first.</summary>
    public const int Capacity = 1 << 17;

    private const int Fewest = 1 << 10;

    // What is older makes room for the new before room is made for more.
    private const int RememberedMinutes = 12 * 60;

    // Reports may come two minutes late, so the trail is in order only that far.
    private const int Disorder = 5;

    private Complaint[] _complaints = new Complaint[Fewest];

    // The number of each service's last report, from 1 on; numbers go on over the trail's end.
    private readonly int[] _last = new int[services];
    private int _oldest = 1;
    private int _newest;

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    internal void Fetch(int service) => Memory.Fetch(in _last[service]);

    /// <param name="weight">What the report counts for.</param>
    public void Add(long minute, int service, Symptom symptom, float weight)
    {
        if (_newest == int.MaxValue)
        {
            Array.Clear(_last);
            (_oldest, _newest) = (1, 0);
        }

        if (_newest - _oldest + 1 == _complaints.Length)
        {
            MakeRoom(minute);
        }

        _newest++;
        At(_newest) = new Complaint((int)minute, _last[service], symptom, weight);
        _last[service] = _newest;
    }

    /// <summary>Adds to <paramref name="tally"/> what was reported of a service from <paramref name="since"/> on.</summary>
    public void Tally(int service, long since, double[] tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        for (var number = _last[service]; IsKept(number, since); number = At(number).Earlier)
        {
            if (At(number) is var complaint && complaint.Minute >= since)
            {
                tally[(int)complaint.Symptom] += complaint.Weight;
            }
        }
    }

    /// <summary>Forgets what was reported of a service in these minutes.</summary>
    public void Clear(int service, long first, long last)
    {
        for (var number = _last[service]; IsKept(number, first); number = At(number).Earlier)
        {
            ref var complaint = ref At(number);
            if (complaint.Minute >= first && complaint.Minute <= last)
            {
                complaint = complaint with { Weight = 0 };
            }
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.Write(_oldest);
        to.Write(_newest);
        to.Write(_complaints.Length);
        to.WriteArray(_complaints);
        to.WriteArray(_last);
    }

    internal void Load(CheckpointReader from)
    {
        _oldest = from.ReadInt();
        _newest = from.ReadInt();
        _complaints = new Complaint[from.ReadInt()];
        from.ReadArray(_complaints);
        from.ReadArray(_last);
    }

    private bool IsKept(int number, long since) => number >= _oldest && At(number).Minute >= since - Disorder;

    private ref Complaint At(int number) => ref _complaints[number & (_complaints.Length - 1)];

    private void MakeRoom(long minute)
    {
        if (_complaints.Length == Capacity || At(_oldest).Minute < minute - RememberedMinutes)
        {
            _oldest++;
            return;
        }

        var former = _complaints;
        _complaints = new Complaint[2 * former.Length];
        for (var number = _oldest; number <= _newest; number++)
        {
            At(number) = former[number & (former.Length - 1)];
        }
    }

    /// <param name="Minute">Counted since the Unix epoch.</param>
    /// <param name="Earlier">Number of the service's report before it.</param>
    private readonly record struct Complaint(int Minute, int Earlier, Symptom Symptom, float Weight);
}
