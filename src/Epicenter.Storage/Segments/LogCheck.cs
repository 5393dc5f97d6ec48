using System.Globalization;
using Epicenter.Core.Signals;
using Epicenter.Storage.Files;

namespace Epicenter.Storage.Segments;

/// <summary>Reads every byte of a log: headers, checksums, offsets, identities and the files that hold them.</summary>
/// <remarks>Keeps some thirty bytes of memory a signal, to know those that stand twice.</remarks>
internal sealed class LogCheck(SignalLogView view)
{
    private readonly HashSet<ulong> _identities = [];
    private readonly List<SegmentScan> _scans = [];
    private readonly List<LogProblem> _problems = [];
    private readonly List<string> _remarks = [];

    public LogFindings Run(long known)
    {
        var segments = SegmentName.Among(view.Folder.List());
        for (var i = 0; i < segments.Count; i++)
        {
            Check(segments[i].Name, segments[i].FirstOffset, i + 1 < segments.Count ? segments[i + 1].FirstOffset - 1 : Segment.OpenEnd);
        }

        var last = _scans.Count == 0 ? 0 : _scans[^1].LastOffset;
        if (known > last)
        {
            Tell(segments[^1].Name, _scans[^1].End, null, known - last, $"the log was read up to signal {known} and ends at {last}");
        }

        return new LogFindings(
            _scans.Count,
            _scans.Sum(s => (long)s.Blocks),
            _scans.Sum(s => s.End),
            Count(SignalKind.Report),
            Count(SignalKind.Probe),
            Count(SignalKind.Notice),
            Count(SignalKind.Act),
            segments.Count == 0 ? 1 : segments[0].FirstOffset,
            last,
            Moment(_scans.Select(s => s.FirstArrival).FirstOrDefault(t => t > 0)),
            Moment(_scans.Select(s => s.LastArrival).LastOrDefault(t => t > 0)),
            [.. _problems],
            [.. _remarks]);
    }

    private static DateTimeOffset? Moment(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private long Count(SignalKind kind) => _scans.Sum(s => s.ByKind[(int)kind]);

    private void Check(string name, long first, long limit)
    {
        IDataFile file;
        try
        {
            file = view.Folder.OpenRead(name);
        }
        catch (FileNotFoundException)
        {
            _remarks.Add($"{name} was given up, being old, while the log was read.");
            return;
        }

        using (file)
        {
            CheckHeader(file, name, first);
            var before = _problems.Count;
            var scan = SegmentScan.Of(file, view.Secret, first, limit, d => Tell(name, d.From, d.Until, d.Missing, "not what was written"));
            _scans.Add(scan);
            CheckUnique(name, scan);
            if (scan.Remains > 0)
            {
                _remarks.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: the last {scan.Remains} bytes are no whole block: an append under way, or one that a crash cut short."));
            }

            if (limit != Segment.OpenEnd)
            {
                CheckIdentities(SegmentName.OfIdentities(name), scan, isWhole: _problems.Count == before);
            }
        }
    }

    private void CheckHeader(IDataFile file, string name, long first)
    {
        var bytes = new byte[SegmentHeader.Length];
        if (SegmentHeader.Read(bytes.AsSpan(0, file.Read(bytes, 0)), view.Folder.Path) != new SegmentHeader(first, view.Secret))
        {
            Tell(name, 0, SegmentHeader.Length, 0, "the header is not that of this segment of this log");
        }
    }

    private void CheckUnique(string name, SegmentScan scan)
    {
        var before = _identities.Count;
        _identities.UnionWith(scan.Identities.Sorted());
        if (scan.ByKind.Sum() - (_identities.Count - before) is > 0 and var twice)
        {
            Tell(name, SegmentHeader.Length, scan.End, 0, $"signals that stand in the log twice: {twice}");
        }
    }

    private void CheckIdentities(string name, SegmentScan scan, bool isWhole)
    {
        if (!view.Folder.List().Contains(name))
        {
            _remarks.Add($"{name} is missing; it is made again at the next start.");
            return;
        }

        // Those of signals that are damaged now may stand in it still.
        using var identities = IdentityFile.TryOpen(view.Folder, name);
        if (identities is null || !identities.IsWhole() || (isWhole && !identities.Holds(scan.Identities.Sorted())))
        {
            Tell(name, 0, null, 0, "the identities are not those of the segment; delete the file, and it is made again at the next start");
        }
    }

    private void Tell(string file, long from, long? until, long missing, string what) => _problems.Add(new LogProblem(file, from, until, missing, what));
}
