using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Tests.Security.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly KeyFile _file;

    public KeyFileTests() => _file = new KeyFile(_folder.File("keys.json"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Create_Key_IsKeptAsAHashForItsOwnerOnly()
    {
        var token = _file.Create("berlin-2", KeyScope.Site, RunningServer.Noon);

        var key = Assert.Single(_file.Read());
        Assert.Equal(("berlin-2", KeyScope.Site, RunningServer.Noon), (key.Name, key.Scope, key.CreatedAt));
        Assert.True(key.Is(AccessKey.HashOf(token)));
        Assert.False(key.Is(AccessKey.HashOf(token + "x")));
        Assert.DoesNotContain(token, File.ReadAllText(_file.Path), StringComparison.Ordinal);
        Assert.Equal(["keys.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file.Path));
        }
    }

    [Fact]
    public void Create_TwoKeys_AreDifferentAndFitIntoAnAddress()
    {
        string[] tokens = [_file.Create("a", KeyScope.Batch, RunningServer.Noon), _file.Create("b", KeyScope.Probe, RunningServer.Noon)];

        Assert.NotEqual(tokens[0], tokens[1]);
        Assert.All(tokens, t => Assert.Matches("^[A-Za-z0-9_-]{40,}$", t));
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("Berlin")]
    [InlineData("a/b")]
    [InlineData("")]
    public void Create_UnusableName_ChangesNothing(string name)
    {
        _file.Create("taken", KeyScope.Site, RunningServer.Noon);

        Assert.Throws<KeyFileException>(() => _file.Create(name, KeyScope.Site, RunningServer.Noon));
        Assert.Single(_file.Read());
    }

    [Fact]
    public void Revoke_Key_LeavesTheOthers()
    {
        _file.Create("a", KeyScope.Site, RunningServer.Noon);
        _file.Create("b", KeyScope.Site, RunningServer.Noon);

        _file.Revoke("a");

        Assert.Equal("b", Assert.Single(_file.Read()).Name);
        Assert.Throws<KeyFileException>(() => _file.Revoke("a"));
    }

    [Theory]
    [InlineData("{\"version\":1,\"keys\":[")]
    [InlineData("{\"version\":2,\"keys\":[]}")]
    [InlineData("{\"version\":1}")]
    [InlineData("null")]
    [InlineData("{\"version\":1,\"keys\":[{\"name\":\"a\",\"scope\":\"all\",\"sha256\":\"00\",\"createdAt\":\"2026-06-08T12:00:00Z\"}]}")]
    [InlineData("{\"version\":1,\"keys\":[{\"name\":\"a\",\"scope\":\"site\",\"sha256\":\"xyz\",\"createdAt\":\"2026-06-08T12:00:00Z\"}]}")]
    public void Read_Damaged_SaysWhereAndWhatToDo(string text)
    {
        File.WriteAllText(_file.Path, text);

        var e = Assert.Throws<KeyFileException>(() => _file.Read());

        Assert.StartsWith(_file.Path, e.Message, StringComparison.Ordinal);
        Assert.Contains("Mend it", e.Message, StringComparison.Ordinal);
        Assert.Throws<KeyFileException>(() => _file.Create("b", KeyScope.Site, RunningServer.Noon));
        Assert.Equal(text, File.ReadAllText(_file.Path));
    }
}
