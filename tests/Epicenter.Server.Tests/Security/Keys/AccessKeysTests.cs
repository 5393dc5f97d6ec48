using Epicenter.Server.Security.Keys;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Security.Keys;

public sealed class AccessKeysTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(RunningServer.Noon);
    private readonly RecordedLog _log = new();
    private readonly LoggerFactory _loggers;
    private readonly KeyFile _file;
    private readonly AccessKeys _keys;

    public AccessKeysTests()
    {
        _loggers = new LoggerFactory([_log]);
        _file = new KeyFile(_folder.File("keys.json"));
        _keys = new AccessKeys(_file, new AccessKey("server", KeyScope.Batch, AccessKey.HashOf("own"), RunningServer.Noon), _time, new Logger<AccessKeys>(_loggers));
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Find_KeyCreatedAndRevokedMeanwhile_FollowsTheFile()
    {
        var token = _file.Create("berlin-2", KeyScope.Site, RunningServer.Noon);
        Assert.Equal("berlin-2", FindLater(token)?.Name);

        _file.Revoke("berlin-2");

        Assert.Null(FindLater(token));
        Assert.Equal(KeyScope.Batch, FindLater("own")?.Scope);
    }

    [Fact]
    public void Find_FileBreaks_KeepsTheLastGoodKeysAndSaysSoOnce()
    {
        var token = _file.Create("berlin-2", KeyScope.Site, RunningServer.Noon);
        FindLater(token);
        File.WriteAllText(_file.Path, "{ oops");

        Assert.NotNull(FindLater(token));
        Assert.NotNull(FindLater(token));

        Assert.Contains("keys.json can't be read at line 1", Assert.Single(_log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_FileDeleted_ForgetsItsKeys()
    {
        var token = _file.Create("berlin-2", KeyScope.Site, RunningServer.Noon);
        Assert.NotNull(FindLater(token));

        File.Delete(_file.Path);

        Assert.Null(FindLater(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody's")]
    public void Find_UnknownToken_IsNoKey(string token) => Assert.Null(_keys.Find(token));

    private AccessKey? FindLater(string token)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return _keys.Find(token);
    }
}
