using System.Collections.Immutable;

namespace Epicenter.Server.Security.Keys;

/// <summary>The keys that open the server at this moment: the operator's own, and those in the file, which may change at any time.</summary>
internal sealed partial class AccessKeys
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly KeyFile _file;
    private readonly AccessKey _own;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _turn = new();
    private ImmutableArray<AccessKey> _keys;
    private (DateTime Written, long Length) _seen;
    private long _lookedAt;

    /// <param name="own">Opens everything, whatever the file holds.</param>
    /// <exception cref="KeyFileException">The file is damaged.</exception>
    public AccessKeys(KeyFile file, AccessKey own, TimeProvider time, ILogger<AccessKeys> logger)
    {
        (_file, _own, _time, _logger) = (file, own, time, logger);
        _seen = Look();
        _keys = [own, .. file.Read()];
        _lookedAt = time.GetTimestamp();
    }

    /// <summary>The key that a token is; null when it is none.</summary>
    public AccessKey? Find(string token)
    {
        var hash = AccessKey.HashOf(token);
        AccessKey? found = null;
        foreach (var key in Present())
        {
            // To the end in any case: when the search stops shall tell nothing.
            found = key.Is(hash) ? key : found;
        }

        return found;
    }

    private ImmutableArray<AccessKey> Present()
    {
        lock (_turn)
        {
            if (_time.GetElapsedTime(_lookedAt) >= LookEvery)
            {
                _lookedAt = _time.GetTimestamp();
                Refresh();
            }

            return _keys;
        }
    }

    private void Refresh()
    {
        try
        {
            var look = Look();
            if (look != _seen)
            {
                // Noted first: what is broken is said once, not every second.
                _seen = look;
                _keys = [_own, .. _file.Read()];
                Log.Read(_logger, _keys.Length - 1, _file.Path);
            }
        }
        catch (Exception e) when (e is KeyFileException or IOException or UnauthorizedAccessException)
        {
            Log.Broken(_logger, e.Message);
        }
    }

    private (DateTime Written, long Length) Look()
    {
        var file = new FileInfo(_file.Path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} keys in {File}.")]
        public static partial void Read(ILogger logger, int count, string file);

        [LoggerMessage(LogLevel.Error, "The keys stay as they were. {Reason}")]
        public static partial void Broken(ILogger logger, string reason);
    }
}
