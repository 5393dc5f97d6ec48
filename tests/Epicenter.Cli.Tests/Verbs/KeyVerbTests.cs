namespace Epicenter.Cli.Tests.Verbs;

public sealed class KeyVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Create_ThenListAndRevoke_ShowsTheKeyOnceAndTheNameUntilRevoked()
    {
        Assert.Equal(0, await RunAsync("create", "berlin-2", "--scope", "site"));
        var token = _terminal.Output.Trim();
        Assert.Matches("^epk_[A-Za-z0-9_-]{43}$", token);

        Assert.Equal(0, await RunAsync("list"));
        var listed = _terminal.Output[token.Length..];
        Assert.Contains("berlin-2", listed, StringComparison.Ordinal);
        Assert.Contains("site", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(token, listed, StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("revoke", "berlin-2"));
        await RunAsync("list");
        Assert.Contains("No keys", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create", "berlin-2", "--scope", "site")]
    [InlineData("create", "Berlin", "--scope", "site")]
    [InlineData("revoke", "nobody")]
    public async Task Run_WhatCannotBe_EndsWith1AndSaysWhy(params string[] args)
    {
        await RunAsync("create", "berlin-2", "--scope", "site");

        Assert.Equal(1, await RunAsync(args));
        Assert.Contains(args[1], _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_DamagedFile_EndsWith1AndNamesIt()
    {
        _folder.Write("keys.json", "{ oops");

        Assert.Equal(1, await RunAsync("list"));
        Assert.Contains("keys.json can't be read at line 1", _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => _terminal.RunAsync(["key", .. args, "--data", _folder.File("")]);
}
