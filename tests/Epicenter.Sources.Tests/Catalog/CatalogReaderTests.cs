using Epicenter.Core.Catalog;
using Epicenter.Sources.Catalog;

namespace Epicenter.Sources.Tests.Catalog;

public sealed class CatalogReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TheContractsExample_HoldsEverythingItSays()
    {
        var graph = Sound("""
            version: 1
            outages:
              - {id: aws-2021-12-07, name: AWS us-east-1, at: 2021-12-07, source: "https://aws.amazon.com/message/12721/"}
            entities:
              - {id: aws, kind: provider, name: Amazon Web Services}
              - {id: aws/us-east-1, kind: region, parent: aws, name: N. Virginia}
              - {id: aws/us-east-1/control-plane, kind: component, parent: aws/us-east-1, class: control-plane, name: EC2 and internal APIs}
            services:
              - id: disney-plus
                name: Disney+
                category: streaming
                countries: [US, CA, NO]          # absent: everywhere
                homepage: https://www.disneyplus.com
                aliases: [Disney Plus, disneyplus]
                dependsOn:
                  - {entity: aws/us-east-1/control-plane, strength: 0.6, kind: runtime, source: "https://…", evidence: [declared, aws-2021-12-07]}
              - {id: us-comcast, name: Comcast, category: isp, countries: [US], asn: [7922, 7015]}
            """);

        var service = graph.Find("disney-plus")!;
        Assert.Equal(["US", "CA", "NO"], service.Profile!.Countries);
        Assert.Equal(["disney plus", "disneyplus"], service.Profile.Aliases);
        var dependency = Assert.Single(service.DependsOn);
        Assert.Equal(("aws/us-east-1/control-plane", 0.6, "runtime", "https://…"), (dependency.Entity, dependency.Strength, dependency.Kind, dependency.Source));
        Assert.Equal(["declared", "aws-2021-12-07"], dependency.Evidence);
        Assert.Equal(ComponentClass.ControlPlane, graph.Find("aws/us-east-1/control-plane")!.Class);
        Assert.Equal([7922u, 7015u], graph.Find("us-comcast")!.Profile!.AutonomousSystems);
        Assert.Equal(new DateOnly(2021, 12, 7), Assert.Single(graph.Outages).At);
    }

    [Fact]
    public void Read_FileThatEntersByItsName_CountsItAlone()
    {
        var file = _folder.Write("c.txt", "version: 1\nservices:\n  - {id: a, name: A, category: other}\n");

        Assert.Equal([file], CatalogReader.Read(file).Files);
    }

    [Fact]
    public void Read_Folder_TakesYamlAtEveryDepthInOrdinalOrder()
    {
        var last = _folder.Write("services/b.yml", "version: 1\nservices:\n  - {id: b, name: B, category: other, dependsOn: [{entity: a, strength: 1}]}\n");
        var first = _folder.Write("providers/deep/a.yaml", "version: 1\nentities:\n  - {id: a, kind: provider, name: A}\n");
        _folder.Write("README.md", "not a catalog");

        var reading = CatalogReader.Read(_folder.Path);

        Assert.Empty(reading.Problems);
        Assert.Equal([first, last], reading.Files);
        Assert.Equal(["a", "b"], reading.Graph!.Entities.Select(e => e.Id));
    }

    [Fact]
    public void Read_DuplicateAcrossFiles_NamesTheFirstFileAndKeepsItsEntry()
    {
        var first = _folder.Write("a.yaml", "version: 1\nservices:\n  - {id: shop, name: A, category: other}\n");
        var second = _folder.Write("b.yaml", "version: 1\nservices:\n  - {id: shop, name: B, category: other}\n");

        var reading = CatalogReader.Read(_folder.Path);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("A", reading.Graph!.Find("shop")!.Name);
        Assert.Equal($"{second}:3:10: id shop is taken; it is first used at {first}:3:10", problem.ToString());
    }

    [Fact]
    public void Read_UnknownMember_IsNamedButTheGraphStands()
    {
        var reading = Read("""
            version: 1
            services:
              - id: shop
                name: Shop
                category: other
                hompage: https://shop.example
            """);

        Assert.Equal("6:5: a service has no member hompage; did you mean homepage?", AfterFile(Assert.Single(reading.Problems)));
        Assert.NotNull(reading.Graph);
    }

    [Fact]
    public void Read_StrengthBeyondOne_HasItsLineAndColumn()
    {
        var reading = Read("""
            version: 1
            entities:
              - {id: aws, kind: provider, name: AWS}
            services:
              - id: shop
                name: Shop
                category: other
                dependsOn:
                  - {entity: aws, strength: 6}
            """);

        Assert.Equal("9:33: strength 6 is not a number from 0 to 1", AfterFile(Assert.Single(reading.Problems)));
        Assert.Null(reading.Graph);
    }

    [Theory]
    [InlineData("version: 2\n", "1:10: version 2 is not supported; we read version 1")]
    [InlineData("services: []\n", "1:1: the file does not say which version it is (version: 1)")]
    [InlineData("- 1\n", "1:1: a catalog is a mapping (name: value), not a list")]
    [InlineData("", "1:1: the file is empty")]
    [InlineData("# nothing\n", "1:1: the file is empty")]
    [InlineData("version: 1\nservices: shop\n", "2:11: services is a list, not a value")]
    [InlineData("version: 1\nservices: [shop]\n", "2:12: a service is a mapping (name: value), not a value")]
    [InlineData("version: 1\nversion: 1\n", "2:1: version is given twice")]
    [InlineData("version: 1\n---\nversion: 1\n", "2:1: a file holds one document; what follows is left out")]
    [InlineData("version: 1\nservices: &all []\nentities: *all\n", "3:11: *all is an alias; write the value out")]
    [InlineData("version: 1\n? {a: 1}\n: 2\n", "2:3: a name is expected before the colon, not a mapping")]
    public void Read_WrongShape_IsNamedWithItsPlace(string text, string expected) => Assert.Equal(expected, AfterFile(Assert.Single(Read(text).Problems)));

    [Theory]
    [InlineData("version: 1\nservices: [\n", 3)]
    [InlineData("version: 1\n  entities: []\n", 2)]
    [InlineData("version: \"1\n", 1)]
    public void Read_BrokenYaml_HasItsLine(string text, int line)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.StartsWith("not YAML: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Place.Line);
    }

    [Fact]
    public void Read_NestingThatNobodyWrites_IsRefused()
    {
        var problem = Assert.Single(Read("version: 1\nservices: " + new string('[', 5000) + new string(']', 5000) + "\n").Problems);

        Assert.Contains("nested more than 32 deep", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotUtf8_IsNamed()
    {
        var path = _folder.Write("c.yaml", "");
        File.WriteAllBytes(path, [0x76, 0xff, 0xfe]);

        Assert.Equal("the file is not UTF-8", Assert.Single(CatalogReader.Read(path).Problems).Message);
    }

    [Fact]
    public void Read_NothingThere_IsAProblem()
    {
        Assert.Equal("there is no such file or folder", Assert.Single(CatalogReader.Read(_folder.Path + "/none").Problems).Message);
        Assert.Equal("the folder holds no *.yaml or *.yml", Assert.Single(CatalogReader.Read(_folder.Path).Problems).Message);
    }

    private CatalogGraph Sound(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        return reading.Graph!;
    }

    private CatalogReading Read(string text) => CatalogReader.Read(_folder.Write("c.yaml", text));

    private string AfterFile(CatalogProblem problem) => problem.ToString()[(_folder.Path.Length + "/c.yaml:".Length)..];
}
