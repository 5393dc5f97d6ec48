using System.Runtime.Versioning;
using Epicenter.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Epicenter.Storage.Tests.Sqlite;

public sealed class SqliteSignalLogFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string LogPath => _folder.File("signals.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Open_NewFile_IsForItsOwnerOnly()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        await log.AppendAsync(SomeSignals.Reports(1));

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(LogPath)!))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Open_TextFile_SaysThatItIsNoLog()
    {
        File.WriteAllText(LogPath, "A shopping list, long enough to look like a database: " + new string('x', 4096));

        AssertRefused("is not a signal log of Epicenter; choose another data folder");
    }

    [Fact]
    public void Open_SomebodyElsesDatabase_IsRefusedAndLeftAsItWas()
    {
        using (var connection = new SqliteConnection($"Data Source={LogPath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE signals (recipe TEXT)";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(LogPath);

        AssertRefused("is not a signal log of Epicenter");
        Assert.Equal(before, File.ReadAllBytes(LogPath));
    }

    [Fact]
    public async Task Open_NewerLayout_AsksForTheNewerProgram()
    {
        await CreateLogAsync();
        Alter("PRAGMA user_version = 2");

        AssertRefused("was written by a newer Epicenter");
    }

    [Fact]
    public async Task Open_TableGone_SaysThatItIsDamaged()
    {
        await CreateLogAsync();
        Alter("DROP TABLE signals");

        AssertRefused("is damaged (its table is missing)");
    }

    [Fact]
    public async Task Open_HeaderOverwritten_NamesFileAndRemedy()
    {
        await CreateLogAsync();
        Overwrite(from: 0, length: 64);

        AssertRefused("choose another data folder, or move the file away");
    }

    [Fact]
    public async Task ReadAfter_PagesOverwritten_NamesFileAndRemedy()
    {
        await CreateLogAsync();
        Overwrite(from: 8192, length: 16_384);

        var said = await Assert.ThrowsAsync<SignalLogException>(ReadAllAsync);

        Assert.Contains($"{LogPath} is damaged", said.Message, StringComparison.Ordinal);
        Assert.Contains("restore it from a backup", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAfter_LineOverwritten_NamesItsOffset()
    {
        await CreateLogAsync();
        Alter("UPDATE signals SET line = 'scratched' WHERE \"offset\" = 7");

        var said = await Assert.ThrowsAsync<SignalLogException>(ReadAllAsync);

        Assert.Contains("the signal at offset 7 is not valid JSON", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderInTheWay_SaysSo()
    {
        Directory.CreateDirectory(LogPath);

        AssertRefused("A folder is in the way");
    }

    [Fact]
    public void Open_FileWhereTheFolderShouldBe_SaysThatItCanNotBeWritten()
    {
        File.WriteAllText(_folder.File("data"), "");

        var said = Assert.Throws<SignalLogException>(() => SqliteSignalLog.Open(Path.Combine(_folder.File("data"), "signals.db")));

        Assert.Contains("can't be written; check that its folder is there", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Open_ReadOnlyFolder_SaysThatItCanNotBeWritten()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "This user may write anywhere.");
        var folder = Directory.CreateDirectory(_folder.File("data"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var said = Assert.Throws<SignalLogException>(() => SqliteSignalLog.Open(Path.Combine(folder.FullName, "signals.db")));

        Assert.Contains("this user may write to it", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhileOpen_SaysWhoHoldsIt()
    {
        await using var log = SqliteSignalLog.Open(LogPath);

        AssertRefused("Another Epicenter uses the signal log");
    }

    private async Task CreateLogAsync()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        await log.AppendAsync(SomeSignals.Reports(500));
    }

    private async Task ReadAllAsync()
    {
        await using var log = SqliteSignalLog.Open(LogPath);
        foreach (var logged in log.ReadAfter(0))
        {
            Assert.NotNull(logged.Signal);
        }
    }

    private void Alter(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={LogPath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private void Overwrite(int from, int length)
    {
        using var file = File.OpenWrite(LogPath);
        file.Position = from;
        file.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }

    private void AssertRefused(string said)
    {
        var refusal = Assert.Throws<SignalLogException>(() => SqliteSignalLog.Open(LogPath));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(LogPath, refusal.Message, StringComparison.Ordinal);
    }
}
