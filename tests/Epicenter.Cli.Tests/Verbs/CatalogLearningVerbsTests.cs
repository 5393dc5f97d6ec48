namespace Epicenter.Cli.Tests.Verbs;

public sealed class CatalogLearningVerbsTests : IDisposable
{
    private const string Catalog = """
        version: 1
        entities:
          - {id: cirrus, kind: provider, name: Cirrus}
          - {id: stratus, kind: provider, name: Stratus}
        services:
          - id: film
            name: Film
            category: streaming
          - id: radio
            name: Radio
            category: streaming
            dependsOn:
              - {entity: cirrus, strength: 0.8, kind: runtime}

          - id: shop
            name: Shop
            category: shopping
            dependsOn:
              - {entity: cirrus, strength: 0.9, kind: runtime}

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TestTerminal _terminal = new();
    private readonly string _catalog;
    private readonly string _incidents;

    public CatalogLearningVerbsTests()
    {
        _catalog = _folder.Write("catalog.yaml", Catalog);
        var incidents = Enumerable.Range(0, 6).Select(i => Incident($"c{i}", "cirrus", "film", "shop"))
            .Concat(Enumerable.Range(0, 6).Select(i => Incident($"s{i}", "stratus", "nobody")));
        _incidents = _folder.Write("incidents.json", $$"""{"incidents":[{{string.Join(',', incidents)}}]}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Suggest_PastIncidents_TellWhatIsMissingAndWrong()
    {
        Assert.Equal(0, await Run("suggest", _incidents));

        Assert.Contains("missing:film:cirrus", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("wrong:radio:cirrus", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("shop", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(Catalog, File.ReadAllText(_catalog));
    }

    [Fact]
    public async Task Accept_Missing_WritesTheDependencyWithItsSource()
    {
        Assert.Equal(0, await Run("accept", "missing:film:cirrus", _incidents, "--why", "seen six times"));

        Assert.Contains("    dependsOn:\n      - {entity: cirrus, strength: 0.8, kind: runtime, source: \"observed in incident c0, c1, c2, c3, c4, c5\"}\n  - id: radio", File.ReadAllText(_catalog), StringComparison.Ordinal);
        Assert.Equal(0, await _terminal.RunAsync("catalog", "check", _catalog));
        Assert.Contains("seen six times", File.ReadAllText(_folder.File("data/catalog-decisions.ndjson")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_Wrong_RemovesTheDependencyAndNothingElse()
    {
        Assert.Equal(0, await Run("accept", "wrong:radio:cirrus", _incidents, "--why", "they moved"));

        Assert.Equal(
            Catalog.Replace("    dependsOn:\n      - {entity: cirrus, strength: 0.8, kind: runtime}\n", "", StringComparison.Ordinal),
            File.ReadAllText(_catalog));
        Assert.Equal(0, await _terminal.RunAsync("catalog", "check", _catalog));
    }

    [Fact]
    public async Task Reject_Suggestion_IsNotShownAgain()
    {
        Assert.Equal(0, await Run("reject", "missing:film:cirrus", "--why", "blamed, not hit"));
        Assert.Equal(0, await Run("suggest", _incidents));

        Assert.DoesNotContain("missing:film", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1 decided before", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_Unknown_SaysSoAndChangesNothing()
    {
        Assert.NotEqual(0, await Run("accept", "missing:shop:stratus", _incidents, "--why", "x"));

        Assert.Contains("suggest no missing:shop:stratus", _terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Catalog, File.ReadAllText(_catalog));
    }

    [Fact]
    public async Task Suggest_FileOfSomethingElse_IsRefused()
    {
        Assert.Equal(1, await Run("suggest", _folder.Write("x.json", "[]")));
        Assert.Contains("x.json", _terminal.Error, StringComparison.Ordinal);
    }

    private Task<int> Run(string verb, params string[] arguments) => _terminal.RunAsync(
        ["catalog", verb, .. arguments, "--data", _folder.File("data"), .. verb == "reject" ? Array.Empty<string>() : ["--catalog", _catalog]]);

    private static string Incident(string id, string cause, params string[] services) =>
        $$"""
        {"id":"{{id}}","openedAt":"2026-03-02T10:00:00Z","resolvedAt":"2026-03-02T12:00:00Z","cause":{"entity":"{{cause}}","probability":1},"alternatives":[],
         "services":[{{string.Join(',', services.Select(s => $$"""{"id":"{{s}}","startedAt":"2026-03-02T10:00:00Z","probability":1,"reports":9,"expected":1}"""))}}],
         "reports":9,"mechanisms":[],"forecast":[],"history":[],"beganAt":"2026-03-02T10:00:00Z","state":"resolved","recovered":1,"rumours":[],"hypotheses":[],"events":[]}
        """;
}
