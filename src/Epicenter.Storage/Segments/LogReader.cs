using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Reads signals in the order of the log, segment by segment, and steps over damage aloud.</summary>
internal sealed class LogReader(IDataFolder folder, long secret, Action<string> notice)
{
    /// <param name="segments">Name and first offset of each segment of the log, in order.</param>
    /// <param name="offset">Signals up to here are left out.</param>
    /// <param name="end">The last offset that is on disk, or <see cref="Segment.OpenEnd"/> where nobody knows.</param>
    public IEnumerable<LoggedSignal> Read(IReadOnlyList<(string Name, long FirstOffset)> segments, long offset, long end)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            // What an append that failed left behind in a segment begins again in the next.
            var limit = i + 1 < segments.Count ? segments[i + 1].FirstOffset - 1 : end;
            if (limit <= offset)
            {
                continue;
            }

            foreach (var logged in Read(segments[i].Name, segments[i].FirstOffset, offset, limit))
            {
                yield return logged;
            }
        }
    }

    private IEnumerable<LoggedSignal> Read(string name, long first, long offset, long limit)
    {
        using var file = TryOpen(name);
        if (file is null)
        {
            yield break;
        }

        var cursor = new BlockCursor(file, secret, first);
        var found = cursor.SkipTo(offset + 1) || MoveNext(cursor, name, limit);
        while (found && cursor.Header.FirstOffset <= limit)
        {
            foreach (var logged in Unpack(cursor, name))
            {
                if (logged.Offset > offset && logged.Offset <= limit)
                {
                    yield return logged;
                }
            }

            found = MoveNext(cursor, name, limit);
        }
    }

    // Retention may have given it up since the list was made.
    private IDataFile? TryOpen(string name)
    {
        try
        {
            return folder.OpenRead(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private bool MoveNext(BlockCursor cursor, string name, long limit)
    {
        var (from, expected) = (cursor.Next, cursor.NextOffset);
        if (expected > limit || cursor.MoveNext())
        {
            return expected <= limit;
        }

        if (cursor.Resynchronize())
        {
            // Where it is the very block, it was being written when it was first looked at.
            if (cursor.Position > from)
            {
                Tell(name, new SegmentDamage(from, cursor.Position, Math.Min(cursor.Header.FirstOffset - 1, limit) + 1 - expected));
            }

            return true;
        }

        if (limit != Segment.OpenEnd)
        {
            Tell(name, new SegmentDamage(from, null, limit + 1 - expected));
        }

        return false;
    }

    private LoggedSignal[] Unpack(BlockCursor cursor, string name)
    {
        try
        {
            return BlockReader.Read(cursor.Header, cursor.Payload);
        }
        catch (InvalidDataException)
        {
            Tell(name, new SegmentDamage(cursor.Position, cursor.Next, cursor.Header.Count));
            return [];
        }
    }

    private void Tell(string name, SegmentDamage damage) => notice(LogFault.Damage(System.IO.Path.Combine(folder.Path, name), damage));
}
