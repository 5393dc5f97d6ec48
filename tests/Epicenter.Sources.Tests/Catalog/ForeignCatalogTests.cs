using Epicenter.Sources.Catalog;

namespace Epicenter.Sources.Tests.Catalog;

/// <summary>Catalogs that others wrote to the contract: whatever our checks ask for, these must read.</summary>
public sealed class ForeignCatalogTests
{
    [Theory]
    [InlineData("worlds")]
    [InlineData("data", "upptime")]
    public void Read_EveryForeignCatalog_HasAGraph(params string[] folder)
    {
        var catalogs = Directory.GetFiles(RepositoryRoot.Shared(folder), "catalog.yaml", SearchOption.AllDirectories);

        Assert.NotEmpty(catalogs);
        Assert.All(catalogs, path =>
        {
            var reading = CatalogReader.Read(path);
            Assert.DoesNotContain(reading.Problems, p => !p.IsHarmless);
            Assert.True(reading.Graph!.ServiceCount > 10, $"{path} holds {reading.Graph.ServiceCount} services.");
        });
    }
}
