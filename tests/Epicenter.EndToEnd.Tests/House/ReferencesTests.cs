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
            Assert.Equal(allowed, Included(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).Order());
        }
    }

    [Fact]
    public void Projects_OfTheSolution_AreAllNamedHere() =>
        Assert.Equal(s_allowed.Keys.Order(), Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Order());

    [Fact]
    public void Core_Packages_AreNumericsOnly() => Assert.Equal(["MathNet.Numerics"], Included("Epicenter.Core", "PackageReference"));

    [Fact]
    public void EveryProject_UnderSrc_HasATestProject() =>
        Assert.All(s_allowed.Keys, p => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", p + ".Tests")), p));

    private static string[] Included(string project, string element) =>
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants(element).Select(e => e.Attribute("Include")!.Value),
    ];
}
