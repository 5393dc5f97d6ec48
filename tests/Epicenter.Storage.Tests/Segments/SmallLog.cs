using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>A log of a few segments, of a few blocks each, to do harm to.</summary>
internal static class SmallLog
{
    public const int Batch = 5;
    public const int Signals = 60;

    public static readonly LogLimits Limits = new() { SegmentBytes = 600, RoomBytes = 512 };

    /// <summary>The files of a log that was closed as it should be.</summary>
    public static Dictionary<string, byte[]> Files { get; } = Write(Limits);

    /// <summary>The same in one segment.</summary>
    public static Dictionary<string, byte[]> OneFile { get; } = Write(new LogLimits { RoomBytes = 512 });

    public static List<string> Segments(IReadOnlyDictionary<string, byte[]> files) => [.. files.Keys.Where(n => SegmentName.FirstOffsetOf(n) is not null).Order()];

    /// <summary>Every block: its segment, the bytes it takes, the offsets it holds.</summary>
    public static IEnumerable<(string Name, int From, int Until, long First, long Next)> Blocks(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var name in Segments(files))
        {
            for (var at = SegmentHeader.Length; BlockHeader.Read(files[name].AsSpan(at)) is { } header; at += header.BlockLength)
            {
                yield return (name, at, at + header.BlockLength, header.FirstOffset, header.NextOffset);
            }
        }
    }

    private static Dictionary<string, byte[]> Write(LogLimits limits)
    {
        var folder = new ForgetfulFolder(new Random(1));
        using (var log = SegmentedSignalLog.Open(folder, limits))
        {
            for (var first = 0; first < Signals; first += Batch)
            {
                log.Append(SomeSignals.Reports(Batch, first), SomeSignals.Start.AddHours(first));
            }
        }

        return folder.Contents();
    }
}
