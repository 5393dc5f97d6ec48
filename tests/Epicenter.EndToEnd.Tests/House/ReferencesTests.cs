using System.Xml.Linq;

namespace Epicenter.EndToEnd.Tests.House;

/// <summary>References point one way: Cli → Server → Sources, Storage → Core.</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Epicenter.Core"] = [],
        ["Epicenter.Storage"] = ["Epicenter.Core"],
        ["Epicenter.Sources"] = ["Epicenter.Core"],
        ["Epicenter.Server"] = ["Epicenter.Core", "Epicenter.Sources", "Epicenter.Storage"],
        ["Epicenter.Cli"] = ["Epicenter.Server"],
    };

    [Fact]
    public void Projects_References_AreThoseOfTheDesign()
    {
        foreach (var (project, allowed) in s_allowed)
        {
            Assert.Equal(allowed, ReferencesOf(Project(project)));
        }
    }

    [Fact]
    public void Projects_OfTheSolution_AreAllNamedHere() =>
        Assert.Equal(s_allowed.Keys.Order(), Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Order());

    [Fact]
    public void Core_Packages_AreNumericsOnly() => Assert.Equal(["MathNet.Numerics"], IncludedIn(Project("Epicenter.Core"), "PackageReference"));

    // Nothing under src refers to a bench: the first test here names all that it may. Sources reads a catalog's YAML.
    [Fact]
    public void Projects_UnderBench_StandOnTheCoreAndWhatReadsACatalog()
    {
        var benches = Projects("bench");
        Assert.NotEmpty(benches);
        Assert.All(benches, b => Assert.Equal("Epicenter.Core", ReferencesOf(b).First()));
        Assert.All(benches, b => Assert.Subset(new HashSet<string> { "Epicenter.Core", "Epicenter.Sources" }, ReferencesOf(b).ToHashSet()));
        Assert.All(benches, b => Assert.All(IncludedIn(b, "PackageReference"), p => Assert.Equal("MathNet.Numerics", p)));
    }

    [Fact]
    public void Solution_Projects_AreAllThereAre() =>
        Assert.Equal(
            new[] { "bench", "src", "tests" }.SelectMany(Projects).Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal),
            XDocument.Load(Path.Combine(Repository.Root, "Epicenter.slnx"))
                .Descendants("Project").Select(p => p.Attribute("Path")!.Value.Replace('/', Path.DirectorySeparatorChar)).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryProject_UnderSrc_HasATestProject() =>
        Assert.All(s_allowed.Keys, p => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", p + ".Tests")), p));

    private static string[] Projects(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories);

    private static string Project(string name) => Path.Combine(Repository.Root, "src", name, name + ".csproj");

    private static IEnumerable<string> ReferencesOf(string project) =>
        IncludedIn(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).Order();

    private static string[] IncludedIn(string project, string element) =>
        [.. XDocument.Load(project).Descendants(element).Select(e => e.Attribute("Include")!.Value)];
}
