using System.Buffers.Binary;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Finds the secret of a log, which the header of each of its segments bears.</summary>
internal static class LogSecret
{
    /// <param name="segments">Names of the log's segments.</param>
    /// <param name="notice">Told of headers that are damaged.</param>
    /// <returns>Null for a log that holds nothing yet.</returns>
    /// <exception cref="SignalLogException">There are signals, and no header by which to read them; or a newer Epicenter wrote them.</exception>
    public static long? Find(IDataFolder folder, IEnumerable<string> segments, Action<string> notice)
    {
        var isLost = false;
        foreach (var name in segments)
        {
            using var file = folder.OpenRead(name);
            var bytes = new byte[SegmentHeader.Length];
            if (SegmentHeader.Read(bytes.AsSpan(0, file.Read(bytes, 0)), folder.Path) is { } header)
            {
                return header.Secret;
            }

            var secret = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(SegmentHeader.SecretAt));
            var cursor = new BlockCursor(file, secret, firstOffset: 1);
            if (cursor.RestLength() == 0)
            {
                continue;
            }

            notice($"The header of {name} in {folder.Path} is damaged; its signals are looked for all the same.");
            if (cursor.MoveNext() || cursor.Resynchronize())
            {
                return secret;
            }

            isLost = true;
        }

        return isLost
            ? throw new SignalLogException($"The signal log {folder.Path} can't be read, for the headers of all its files are damaged; put a backup in its place.")
            : null;
    }
}
