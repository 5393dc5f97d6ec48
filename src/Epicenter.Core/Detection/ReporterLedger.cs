using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>
/// Who reported what lately, so that few people who shout stay few: a reporter counts once a service, and one who repeats it loses most
/// even of that. Reporters of one origin (a warehouse, a campus, a carrier's address) count together like the root of their number.
/// Forgets a reporter who is silent for three to six hours, sooner where there are more than it can hold.
/// </summary>
public sealed class ReporterLedger
{
    /// <summary>Reporters and origins that one generation remembers: two full ones take 17 MB, and as much again to build them anew in.</summary>
    public const int MostEntries = 750_000;

    private const int GenerationMinutes = 3 * 60;

    private const uint MostOfAnOrigin = (1 << ReporterTable.ValueBits) - 1;

    private const ulong OriginSalt = 0xa0761d6478bd642f;

    // What a reporter counts for after so many reports on one service: people retry once or twice, a shouter goes on.
    private static readonly float[] s_weights = [1, 0.5f, 0.25f];

    private readonly int _mostEntries;
    private readonly ReporterTable _known = new();
    private long _generation = long.MinValue;

    public ReporterLedger(int mostEntries = MostEntries) => _mostEntries = mostEntries;

    /// <summary>Notes a report.</summary>
    /// <param name="reporter">Fingerprint of who reports; 0 where unknown, which is taken for a person of its own.</param>
    /// <param name="origin">Fingerprint of where the report comes from; 0 where unknown.</param>
    /// <param name="minute">Counted since the Unix epoch.</param>
    public CountedReport Note(int service, ulong reporter, ulong origin, long minute)
    {
        Turn(minute);
        if (reporter == 0)
        {
            return First(RankIn(service, origin), minute);
        }

        var key = Key(service, reporter);
        var place = _known.Find(key);
        if (place < 0)
        {
            // In this order: the origin may take the place.
            var rank = RankIn(service, origin);
            _known.Set(_known.Find(key), key, new ReporterEntry(minute, 1, rank).Pack());
            return First(rank, minute);
        }

        var entry = ReporterEntry.Unpack(_known[place], minute);
        _known.Set(place, key, (entry with { Times = entry.Times + 1 }).Pack());
        return entry.Times < s_weights.Length && entry.Rank < ReporterEntry.MostRank
            ? new CountedReport((s_weights[entry.Times] - s_weights[entry.Times - 1]) * Share(entry.Rank), entry.FirstMinute, IsNewOrigin: false)
            : new CountedReport(0, minute, IsNewOrigin: false);
    }

    /// <summary>Has the memory fetched that <see cref="Note"/> will need.</summary>
    internal void Fetch(int service, ulong reporter, ulong origin)
    {
        if (reporter != 0)
        {
            _known.Fetch(Key(service, reporter));
        }

        if (origin != 0)
        {
            _known.Fetch(OriginKey(service, origin));
        }
    }

    private static CountedReport First(int rank, long minute) => new(s_weights[0] * Share(rank), minute, IsNewOrigin: rank <= 1);

    // The place of a newcomer among the reporters of its origin.
    private int RankIn(int service, ulong origin)
    {
        if (origin == 0)
        {
            return 0;
        }

        var key = OriginKey(service, origin);
        var place = _known.Find(key);
        var rank = Math.Min((place < 0 ? 0 : _known[place]) + 1, MostOfAnOrigin);
        _known.Set(place, key, rank);
        return (int)rank;
    }

    // What the n-th of an origin adds: together n of them weigh √n.
    private static float Share(int rank) => rank <= 1 ? 1 : (float)(Math.Sqrt(rank) - Math.Sqrt(rank - 1));

    internal void Save(CheckpointWriter to)
    {
        to.Write(_generation);
        _known.Save(to);
    }

    internal void Load(CheckpointReader from)
    {
        _generation = from.ReadLong();
        _known.Load(from);
    }

    // Once a generation, or sooner where it is full; twice where a whole one went by without a report, so that nothing outlives it.
    private void Turn(long minute)
    {
        var generation = minute / GenerationMinutes;
        if (generation > _generation || _known.Fresh >= _mostEntries)
        {
            _known.Turn();
        }

        if (generation > _generation + 1)
        {
            _known.Turn();
        }

        _generation = Math.Max(generation, _generation);
    }

    private static ulong OriginKey(int service, ulong origin) => Key(service, origin ^ OriginSalt);

    // The finalizer of splitmix64 (Steele, Lea, Flood 2014) over both.
    private static ulong Key(int service, ulong who)
    {
        var z = who + ((ulong)(service + 1) * 0x9e3779b97f4a7c15);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111eb;
        return z ^ (z >>> 31);
    }
}
