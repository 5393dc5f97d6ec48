using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Epicenter.Core.Incidents;
using Epicenter.Server.Live;
using Epicenter.Storage.Archive;

namespace Epicenter.Server.Catalogue;

/// <summary>
/// Puts away what the observatory tells of incidents, once a minute where something changed. The observatory remembers an incident for
/// three months after its end, so whatever is missed is made up for; where the archive can't be written, all else goes on.
/// </summary>
/// <param name="path">The archive's file; null where none is kept.</param>
public sealed partial class Archivist(ILiveObservatory live, string? path, TimeProvider time, ILogger<Archivist> logger) : BackgroundService, IIncidentArchive
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, string> _revisions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Incident> _latest = new(StringComparer.Ordinal);
    private IReadOnlyCollection<Incident> _summaries = [];
    private IncidentArchive? _archive;
    private bool _isFailing;

    public IReadOnlyCollection<Incident> Summaries => Volatile.Read(ref _summaries);

    public Incident? Find(string id)
    {
        if (!_latest.ContainsKey(id))
        {
            return null;
        }

        try
        {
            // On a connection of its own: who asks does not wait for who writes.
            using var archive = IncidentArchive.OpenRead(path!);
            return archive.Story(id) is { } story ? IncidentSummary.Read(story) : null;
        }
        catch (Exception e) when (e is DbException or JsonException)
        {
            Log.NotRead(logger, id, e.Message);
            return null;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Follow();
    }

    public override void Dispose()
    {
        base.Dispose();
        _archive?.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(Between, time);
        try
        {
            do
            {
                await Task.Run(Follow, stoppingToken);
            }
            while (await minute.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is put away as the server stops.
        }
    }

    private void Follow()
    {
        if (path is null)
        {
            return;
        }

        try
        {
            _archive ??= Open(path);
            Incident[] changed = [.. live.Snapshot.Incidents.Where(i => _revisions.GetValueOrDefault(i.Id) != IncidentSummary.RevisionOf(i))];
            if (changed.Length > 0)
            {
                _archive.Keep([.. changed.Select(IncidentSummary.Archived)]);
                Remember(changed.Select(i => (IncidentSummary.RevisionOf(i), IncidentSummary.Of(i))));
            }

            if (_isFailing)
            {
                Log.WritingAgain(logger);
                _isFailing = false;
            }
        }
        catch (DbException e)
        {
            Fail(e);
        }
    }

    private IncidentArchive Open(string file)
    {
        var archive = IncidentArchive.Open(file);
        try
        {
            Remember(archive.Summaries().Select(s => (s.Revision, Summary: Readable(s.Id, s.Summary))).Where(s => s.Summary is not null).Select(s => (s.Revision, s.Summary!)));
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private Incident? Readable(string id, string summary)
    {
        try
        {
            return IncidentSummary.Read(summary);
        }
        catch (JsonException e)
        {
            Log.NotRead(logger, id, e.Message);
            return null;
        }
    }

    private void Remember(IEnumerable<(string Revision, Incident Summary)> incidents)
    {
        foreach (var (revision, summary) in incidents)
        {
            _revisions[summary.Id] = revision;
            _latest[summary.Id] = summary;
        }

        Volatile.Write(ref _summaries, [.. _latest.Values]);
    }

    // A connection may be what is broken: the next minute opens a new one.
    private void Fail(DbException e)
    {
        _archive?.Dispose();
        _archive = null;
        if (!_isFailing)
        {
            Log.NotWritten(logger, path!, e.Message);
            _isFailing = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The incidents' archive {File} can't be written ({Reason}); tried again every minute, all else goes on. Where the file is damaged, put a backup in its place, or move it away to keep what comes from now on")]
        public static partial void NotWritten(ILogger logger, string file, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The incidents' archive is written again")]
        public static partial void WritingAgain(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The archived incident {Id} can't be read ({Reason})")]
        public static partial void NotRead(ILogger logger, string id, string reason);
    }
}
