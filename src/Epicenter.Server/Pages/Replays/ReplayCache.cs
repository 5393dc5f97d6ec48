using Microsoft.Extensions.Hosting;

namespace Epicenter.Server.Pages.Replays;

/// <summary>Recordings of the replays that readers opened last.</summary>
/// <remarks>Bounded: a recording is made when first asked for, one at a time, and the one unused for longest makes room.</remarks>
public sealed class ReplayCache : IDisposable
{
    private const int MostRecordings = 3;

    private readonly IReplayLibrary _library;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly SemaphoreSlim _recording = new(1);
    private readonly Lock _gate = new();
    private readonly List<(string Id, Task<ReplayRecording> Recording)> _latestFirst = [];

    public ReplayCache(IReplayLibrary library, IHostApplicationLifetime lifetime)
    {
        _library = library;
        _lifetime = lifetime;
    }

    /// <summary>The recording, begun if need be; waiting for it is up to the caller, and giving up does not end it.</summary>
    public Task<ReplayRecording> Of(ReplayInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        lock (_gate)
        {
            var index = _latestFirst.FindIndex(r => r.Id == info.Id);
            var entry = index < 0 ? (info.Id, Task.Run(() => RecordAsync(info))) : _latestFirst[index];
            if (index >= 0)
            {
                _latestFirst.RemoveAt(index);
            }

            // One that failed is told once and tried again the next time.
            if (!entry.Item2.IsFaulted)
            {
                _latestFirst.Insert(0, entry);
            }

            if (_latestFirst.Count > MostRecordings)
            {
                _latestFirst.RemoveAt(MostRecordings);
            }

            return entry.Item2;
        }
    }

    public void Dispose() => _recording.Dispose();

    private async Task<ReplayRecording> RecordAsync(ReplayInfo info)
    {
        var stopping = _lifetime.ApplicationStopping;
        await _recording.WaitAsync(stopping);
        try
        {
            return ReplayRecorder.Record(info, _library.Open(info.Id), stopping);
        }
        finally
        {
            _recording.Release();
        }
    }
}
