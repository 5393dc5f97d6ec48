namespace Epicenter.Cli.Tests.Benchmarks;

public sealed class OutageHistoryTests
{
    [Fact]
    public async Task Write_FolderThatExists_IsLeftAlone()
    {
        var folder = Directory.CreateTempSubdirectory("epicenter-");
        var terminal = new TestTerminal();

        Assert.Equal(2, await terminal.RunAsync("bench", "history", "--data", folder.FullName));

        Assert.Contains("exists", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }
}
