using System.Globalization;
using System.Security.Cryptography;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>What opening a log finds: which segments there are, what they hold, and where the last one ends.</summary>
/// <remarks>
/// Every block that passes its checksum stays. Behind the last one only zeros are expected, or the remains of an append that a crash cut short
/// and that was never acknowledged; those are cut off. Whole blocks behind damage stay, and the damage is told.
/// </remarks>
internal sealed class LogRecovery
{
    private readonly IDataFolder _folder;
    private readonly LogLimits _limits;
    private readonly Action<string> _notice;
    private readonly List<Segment> _segments = [];

    private LogRecovery(IDataFolder folder, LogLimits limits, Action<string> notice)
    {
        _folder = folder;
        _limits = limits;
        _notice = notice;
    }

    public long Secret { get; private set; }

    public IReadOnlyList<Segment> Segments => _segments;

    public SegmentWriter Writer { get; private set; } = null!;

    public IdentitySet Newest { get; private set; } = new();

    /// <summary>Ticks of UTC at which the newest segment's first block arrived; 0 while it is empty.</summary>
    public long NewestSince { get; private set; }

    /// <summary>Offset of the last signal.</summary>
    public long End { get; private set; }

    public static LogRecovery Of(IDataFolder folder, LogLimits limits, Action<string> notice)
    {
        var recovery = new LogRecovery(folder, limits, notice);
        recovery.Run();
        return recovery;
    }

    private void Run()
    {
        var all = _folder.List();
        var names = all.Where(n => SegmentName.FirstOffsetOf(n) is not null).Order(StringComparer.Ordinal).ToList();
        foreach (var leftover in all.Where(n => IsLeftover(n, names)))
        {
            _folder.Delete(leftover);
        }

        Secret = LogSecret.Find(_folder, names, _notice) ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        for (var i = 0; i < names.Count; i++)
        {
            var first = SegmentName.FirstOffsetOf(names[i])!.Value;
            if (i + 1 < names.Count)
            {
                TakeComplete(names[i], first, SegmentName.FirstOffsetOf(names[i + 1])!.Value - 1);
            }
            else
            {
                TakeNewest(names[i], first);
            }
        }

        if (names.Count == 0)
        {
            Begin();
        }
    }

    // Files that were not finished, and identities whose segment was given up.
    private static bool IsLeftover(string name, List<string> segments) =>
        name.EndsWith(".new", StringComparison.Ordinal)
        || (name.EndsWith(".ids", StringComparison.Ordinal) && !segments.Exists(s => SegmentName.OfIdentities(s) == name));

    private SegmentHeader? HeaderOf(string name)
    {
        using var file = _folder.OpenRead(name);
        Span<byte> bytes = stackalloc byte[SegmentHeader.Length];
        return SegmentHeader.Read(bytes[..file.Read(bytes, 0)], _folder.Path);
    }

    private void TakeComplete(string name, long first, long limit)
    {
        var identities = SegmentName.OfIdentities(name);
        using var file = _folder.OpenRead(name);
        if (IdentityFile.TryOpen(_folder, identities) is { } known)
        {
            _segments.Add(new Segment(name, first, known) { Length = file.Length, LastArrival = known.LastArrival });
            return;
        }

        var scan = SegmentScan.Of(file, Secret, first, limit, d => Tell(name, d));
        IdentityFile.Write(_folder, identities, scan.Identities.Sorted(), scan.LastArrival);
        _segments.Add(new Segment(name, first, IdentityFile.TryOpen(_folder, identities) ?? (IIdentities)scan.Identities)
        {
            Length = file.Length,
            LastArrival = scan.LastArrival,
        });
    }

    private void TakeNewest(string name, long first)
    {
        SegmentScan scan;
        using (var file = _folder.OpenRead(name))
        {
            scan = SegmentScan.Of(file, Secret, first, Segment.OpenEnd, d => Tell(name, d));
            if (scan.Remains > 0)
            {
                _notice(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The last {scan.Remains} bytes of {name} are no whole block and are dropped: an append that a crash cut short, and that was never acknowledged."));
            }
        }

        Writer = HeaderOf(name) is null && scan.LastOffset < first
            ? SegmentWriter.Create(_folder, name, new SegmentHeader(first, Secret), _limits)
            : SegmentWriter.Continue(_folder, name, scan.End, _limits);
        Newest = scan.Identities;
        NewestSince = scan.FirstArrival;
        End = Math.Max(scan.LastOffset, first - 1);
        _segments.Add(new Segment(name, first, Newest) { Length = scan.End, LastArrival = scan.LastArrival });
    }

    private void Begin()
    {
        var name = SegmentName.Of(1);
        Writer = SegmentWriter.Create(_folder, name, new SegmentHeader(1, Secret), _limits);
        _segments.Add(new Segment(name, 1, Newest));
    }

    private void Tell(string name, SegmentDamage damage) =>
        _notice(LogFault.Damage(Path.Combine(_folder.Path, name), damage));
}
