using System.Data.Common;
using Epicenter.Storage.Archive;

namespace Epicenter.Storage.Tests.Archive;

public sealed class IncidentArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("incidents.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keep_Incidents_OutlastsTheStore()
    {
        using (var archive = IncidentArchive.Open(File))
        {
            archive.Keep([new("a", "1", "short a", "all of a"), new("b", "1", "short b", "all of b")]);
        }

        using var again = IncidentArchive.OpenRead(File);
        Assert.Equal([("a", "1", "short a"), ("b", "1", "short b")], again.Summaries().Order());
        Assert.Equal("all of b", again.Story("b"));
        Assert.Null(again.Story("c"));
    }

    [Fact]
    public void Keep_ALaterState_TakesTheEarlierOnesPlace()
    {
        using var archive = IncidentArchive.Open(File);
        archive.Keep([new("a", "1", "short", "long")]);
        archive.Keep([new("a", "2", "shorter", "longer")]);
        Assert.Equal([("a", "2", "shorter")], archive.Summaries());
        Assert.Equal("longer", archive.Story("a"));
    }

    [Fact]
    public void BackUp_WhileInUse_CopiesAll()
    {
        using var archive = IncidentArchive.Open(File);
        archive.Keep([new("a", "1", "short", "long")]);
        archive.BackUp(_folder.File("copy.db"));
        using var copy = IncidentArchive.OpenRead(_folder.File("copy.db"));
        Assert.Equal("long", copy.Story("a"));
    }

    [Fact]
    public void Open_WhatIsNoArchive_Fails()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));
        Assert.ThrowsAny<DbException>(() => IncidentArchive.Open(File));
    }
}
