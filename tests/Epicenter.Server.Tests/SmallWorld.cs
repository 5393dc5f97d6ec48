using Epicenter.Core.Catalog;
using Epicenter.Sources.Catalog;

namespace Epicenter.Server.Tests;

/// <summary>One provider, one region, two components, two services that stand on them and an internet provider.</summary>
internal static class SmallWorld
{
    public const string Yaml = """
        version: 1
        entities:
          - {id: nimbus, kind: provider, name: Nimbus}
          - {id: nimbus/east, kind: region, parent: nimbus, name: Nimbus East}
          - {id: nimbus/east/network, kind: component, parent: nimbus/east, class: network, name: Network in Nimbus East}
          - {id: nimbus/east/dns, kind: component, parent: nimbus/east, class: dns, name: DNS in Nimbus East}
        services:
          - id: disney-plus
            name: Disney+
            category: streaming
            countries: [US, DE]
            homepage: https://www.disneyplus.com
            aliases: [disney plus]
            dependsOn:
              - {entity: nimbus/east/network, strength: 0.6, kind: runtime, source: "https://example.org/evidence"}
          - id: delta
            name: Delta
            category: travel
            dependsOn:
              - {entity: nimbus/east/dns, strength: 0.9, kind: runtime, source: estimate}
          - id: us-comcast
            name: Comcast
            category: isp
            countries: [US]
        """;

    public static CatalogGraph Catalog { get; } = Read();

    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "small.yaml"), Yaml);
    }

    private static CatalogGraph Read()
    {
        using var folder = new TempFolder();
        WriteTo(folder.Path);
        var reading = CatalogReader.Read(folder.Path);
        return reading.Graph ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Problems));
    }
}
