using Epicenter.Core.Catalog;
using Epicenter.Sources.Scenarios;

namespace Epicenter.Sources.Tests.Scenarios;

/// <summary>A scenario of two hit services among six, small enough to generate in a test.</summary>
internal static class SmallScenario
{
    public const string Yaml = """
        version: 1
        id: small
        title: {en: Small, de: Klein}
        reconstruction: true
        explanation: {en: For tests., de: Für Tests.}
        start: 2024-03-01T12:00Z
        end: 2024-03-01T16:00Z
        timeZone: Europe/Berlin
        cause: {entity: cloud, mechanism: network}
        firstNotice: 2024-03-01T12:50Z
        timeline:
          - {at: 2024-03-01T12:00Z, text: {en: It breaks., de: Es bricht.}, source: "https://example.org"}
        notices:
          - {at: 2024-03-01T12:50Z, target: cloud, state: partial-outage, title: Errors}
        crowd:
          quietHours: 24
          usual:
            - {size: large, perMinute: 0.3, services: [shop, radio]}
            - {size: small, perMinute: 0.05}
          usualSymptoms: any
          symptoms:
            any: {website: 1, app: 1}
            shop: {payment: 3, website: 1}
          countries: {DE: 3, FR: 1}
          hitCountries: {DE: 1}
          subdivisions: {DE: {DE-BE: 1, DE-BY: 1}}
          relief:
            - {at: 2024-03-01T14:00Z, remaining: 0.3}
          misattribution: {share: 0.08, internetProviders: 0.5, brand: 0.25, neighbours: 0.25, brandService: cloud-page, neighbourServices: [radio]}
          echo: 0.1
          hits:
            - {service: shop, onset: 2024-03-01T12:03Z, end: 2024-03-01T15:00Z, peak: 900, charted: true, symptoms: shop, source: "https://example.org"}
            - {service: cloud-page, onset: 2024-03-01T12:00Z, end: 2024-03-01T15:30Z, peak: 300, symptoms: any, source: "https://example.org", riseMinutes: 40}
        """;

    public static CatalogGraph Catalog { get; } = CatalogGraph.Compile(
    [
        new Entity("cloud", EntityKind.Provider, "Cloud", null, null, [], null),
        Service("shop", "shopping", "DE", "AT"),
        Service("cloud-page", "cloud"),
        Service("radio", "streaming"),
        Service("bank", "banking", "FR"),
        Service("game", "games"),
        Service("de-telco", "isp", "DE"),
    ]);

    /// <summary>The scenario, with <paramref name="change"/> made to its text.</summary>
    public static ScenarioReading Read(TemporaryFolder folder, Func<string, string>? change = null) =>
        ScenarioReader.Read(folder.Write("small/scenario.yaml", change?.Invoke(Yaml) ?? Yaml), Catalog);

    public static Scenario Scenario()
    {
        using var folder = new TemporaryFolder();
        return Read(folder).Scenario!;
    }

    private static Entity Service(string id, string category, params string[] countries) =>
        new(id, EntityKind.Service, id, null, null, [], new ServiceProfile(category, [.. countries], null, []));
}
