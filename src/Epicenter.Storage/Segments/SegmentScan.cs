using Epicenter.Core.Signals;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>A walk through all of a segment: what it holds and where it ends.</summary>
internal sealed class SegmentScan
{
    public IdentitySet Identities { get; } = new();

    /// <summary>Where the last whole block ends.</summary>
    public long End { get; private set; } = SegmentHeader.Length;

    /// <summary>Bytes behind it up to the last that is not zero: the remains of an append cut short.</summary>
    public long Remains { get; private set; }

    /// <summary>Offset of the last signal; one less than the first while there is none.</summary>
    public long LastOffset { get; private set; }

    public int Blocks { get; private set; }

    /// <summary>Signals that could be read, by <see cref="SignalKind"/>.</summary>
    public long[] ByKind { get; } = new long[Enum.GetValues<SignalKind>().Length];

    /// <summary>Ticks of UTC at which the first block arrived; 0 where there is none.</summary>
    public long FirstArrival { get; private set; }

    public long LastArrival { get; private set; }

    /// <param name="limit">
    /// Offset of the last signal that belongs here: later ones are what a failed append left, and stand in the next segment.
    /// <see cref="Segment.OpenEnd"/> for the newest segment.
    /// </param>
    /// <param name="damaged">Told of bytes that are not what was written.</param>
    public static SegmentScan Of(IDataFile file, long secret, long first, long limit, Action<SegmentDamage> damaged)
    {
        var scan = new SegmentScan { LastOffset = first - 1 };
        scan.Run(new BlockCursor(file, secret, first), new IdentityHash(secret), limit, damaged);
        return scan;
    }

    private void Run(BlockCursor cursor, IdentityHash identity, long limit, Action<SegmentDamage> damaged)
    {
        while (MoveNext(cursor, limit, damaged) && cursor.Header.FirstOffset <= limit)
        {
            Blocks++;
            End = cursor.Next;
            LastOffset = cursor.Header.NextOffset - 1;
            LastArrival = Math.Max(LastArrival, cursor.Header.Arrival);
            FirstArrival = FirstArrival == 0 ? cursor.Header.Arrival : FirstArrival;
            try
            {
                foreach (var (_, signal) in BlockReader.Read(cursor.Header, cursor.Payload))
                {
                    Identities.Add(identity.Of(signal));
                    ByKind[(int)signal.Kind]++;
                }
            }
            catch (InvalidDataException)
            {
                damaged(new SegmentDamage(cursor.Position, cursor.Next, cursor.Header.Count));
            }
        }
    }

    private bool MoveNext(BlockCursor cursor, long limit, Action<SegmentDamage> damaged)
    {
        var from = cursor.Next;
        if (LastOffset >= limit)
        {
            return false;
        }

        var rest = 0L;
        if (cursor.MoveNext() || ((rest = cursor.RestLength()) > 0 && cursor.Resynchronize()))
        {
            var missing = Math.Min(cursor.Header.FirstOffset - 1, limit) - LastOffset;
            if (missing > 0 || cursor.Position > from)
            {
                damaged(new SegmentDamage(from, cursor.Position, missing));
            }

            return true;
        }

        if (limit == Segment.OpenEnd)
        {
            Remains = rest;
        }
        else
        {
            damaged(new SegmentDamage(from, null, limit - LastOffset));
        }

        return false;
    }
}
