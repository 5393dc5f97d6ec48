using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>A walk through all of a segment: what it holds and where it ends.</summary>
internal sealed class SegmentScan
{
    public IdentitySet Identities { get; } = new();

    /// <summary>Where the last whole block ends.</summary>
    public long End { get; private set; } = SegmentHeader.Length;

    /// <summary>Bytes behind it that are not zeros' room: the remains of an append cut short.</summary>
    public long Remains { get; private set; }

    /// <summary>Offset of the last signal; one less than the first while there is none.</summary>
    public long LastOffset { get; private set; }

    public int Blocks { get; private set; }

    public long Signals { get; private set; }

    /// <summary>Ticks of UTC at which the first block arrived; 0 where there is none.</summary>
    public long FirstArrival { get; private set; }

    public long LastArrival { get; private set; }

    /// <param name="limit">Offset of the last signal that belongs here: later ones are what a failed append left, and stand in the next segment.</param>
    /// <param name="damaged">Told of bytes that are not what was written and have whole blocks behind them.</param>
    public static SegmentScan Of(IDataFile file, long secret, long first, long limit, Action<SegmentDamage> damaged)
    {
        var scan = new SegmentScan { LastOffset = first - 1 };
        scan.Run(file, new BlockCursor(file, secret), new IdentityHash(secret), limit, damaged);
        return scan;
    }

    private void Run(IDataFile file, BlockCursor cursor, IdentityHash identity, long limit, Action<SegmentDamage> damaged)
    {
        while (MoveNext(file, cursor, damaged) && cursor.Header.FirstOffset <= limit)
        {
            Blocks++;
            Signals += cursor.Header.Count;
            End = cursor.Next;
            LastOffset = cursor.Header.NextOffset - 1;
            LastArrival = Math.Max(LastArrival, cursor.Header.Arrival);
            FirstArrival = FirstArrival == 0 ? cursor.Header.Arrival : FirstArrival;
            try
            {
                foreach (var logged in BlockReader.Read(cursor.Header, cursor.Payload))
                {
                    Identities.Add(identity.Of(logged.Signal));
                }
            }
            catch (InvalidDataException)
            {
                damaged(new SegmentDamage(cursor.Position, cursor.Next));
            }
        }
    }

    private bool MoveNext(IDataFile file, BlockCursor cursor, Action<SegmentDamage> damaged)
    {
        if (cursor.MoveNext() && cursor.Header.FirstOffset > LastOffset)
        {
            return true;
        }

        // After a block that repeats offsets, the damage begins with it.
        var from = End;
        if (cursor.IsRestEmpty())
        {
            return false;
        }

        if (cursor.Resynchronize(LastOffset + 1))
        {
            damaged(new SegmentDamage(from, cursor.Position));
            return true;
        }

        Remains = file.Length - from;
        return false;
    }
}
