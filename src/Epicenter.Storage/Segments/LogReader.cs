using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Reads signals in the order of the log, segment by segment, and steps over damage aloud.</summary>
internal sealed class LogReader(IDataFolder folder, long secret, Action<string> notice)
{
    /// <param name="segments">Those of the log, by offset.</param>
    /// <param name="offset">Signals up to here are left out.</param>
    /// <param name="end">The last offset that is on disk, as it stands when asked.</param>
    public IEnumerable<LoggedSignal> Read(Segment[] segments, long offset, Func<long> end)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            // What an append that failed left behind in a segment begins again in the next.
            var limit = i + 1 < segments.Length ? segments[i + 1].FirstOffset - 1 : end();
            if (limit <= offset)
            {
                continue;
            }

            foreach (var logged in Read(segments[i], offset, limit))
            {
                yield return logged;
                offset = logged.Offset;
            }
        }
    }

    private IEnumerable<LoggedSignal> Read(Segment segment, long offset, long limit)
    {
        using var file = TryOpen(segment.Name);
        if (file is null)
        {
            yield break;
        }

        var cursor = new BlockCursor(file, secret);
        var next = Math.Max(offset + 1, segment.FirstOffset);
        while (next <= limit && (cursor.MoveNext(offset) || FindNext(cursor, segment.Name, next)) && cursor.Header.FirstOffset <= limit)
        {
            foreach (var logged in Unpack(cursor, segment.Name))
            {
                if (logged.Offset > offset && logged.Offset <= limit)
                {
                    yield return logged;
                }
            }

            next = cursor.Header.NextOffset;
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

    private bool FindNext(BlockCursor cursor, string name, long from)
    {
        var damaged = cursor.Next;
        var found = cursor.Resynchronize(from);
        notice(LogFault.Damage(System.IO.Path.Combine(folder.Path, name), damaged, found ? cursor.Position : null));
        return found;
    }

    private LoggedSignal[] Unpack(BlockCursor cursor, string name)
    {
        try
        {
            return BlockReader.Read(cursor.Header, cursor.Payload);
        }
        catch (InvalidDataException e)
        {
            notice($"A block of {name} at byte {cursor.Position} makes no sense ({e.Message}); its {cursor.Header.Count} signals are left out.");
            return [];
        }
    }
}
