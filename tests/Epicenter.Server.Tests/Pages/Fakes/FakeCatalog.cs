using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Server.Tests.Pages.Fakes;

/// <summary>A small world with one big region, and names that try to break pages.</summary>
public static class FakeCatalog
{
    public const string HostileId = "evil";
    public const string HostileName = "<script>alert(\"1\")</script>' onload='x";
    public const string LongId = "long";
    public const string LongName = "Donaudampfschifffahrtsgesellschaftskapitänsversorgungsanstalt für Grenz- und Binnenschifffahrt, Bezirksverwaltung Niederösterreich-Südost";
    public const string Region = "aws/us-east-1";
    public const string ControlPlane = "aws/us-east-1/control-plane";
    public const string Network = "aws/us-east-1/network";

    public static readonly ImmutableArray<(string Id, string Name, string Category)> Hit =
    [
        ("amazon-logistics", "Amazon logistics centres", "logistics"), ("delta", "Delta booking", "travel"), ("alexa", "Alexa", "home"),
        ("disney-plus", "Disney+", "streaming"), ("ring", "Ring", "home"), ("venmo", "Venmo", "finance"), ("mta", "MTA app", "transit"),
        ("globe-and-mail", "Globe and Mail", "news"), ("netflix", "Netflix", "streaming"), ("roomba", "Roomba", "home"),
        ("ticketmaster", "Ticketmaster", "shopping"), ("slack", "Slack", "work"), ("canada-ca", "Canada.ca", "government"),
        ("toyota", "Toyota dealers", "automotive"), ("ap", "AP", "news"), ("robinhood", "Robinhood", "finance"), ("duolingo", "Duolingo", "education"),
        ("mcdonalds", "McDonald’s app", "food"), ("coinbase", "Coinbase", "finance"), ("tinder", "Tinder", "dating"), ("imdb", "IMDb", "media"),
        ("amazon", "Amazon", "shopping"), ("prime-video", "Prime Video", "streaming"), ("cash-app", "Cash App", "finance"),
        ("valorant", "Valorant", "gaming"), ("league", "League of Legends", "gaming"), ("pubg", "PUBG", "gaming"), ("chime", "Chime", "finance"),
        ("instacart", "Instacart", "food"), ("kindle", "Kindle", "media"), ("amazon-music", "Amazon Music", "music"), ("canvas", "Canvas", "education"),
    ];

    public static CatalogGraph Graph { get; } = CatalogGraph.Compile(Entities());

    private static IEnumerable<Entity> Entities()
    {
        yield return new Entity("aws", EntityKind.Provider, "Amazon Web Services", null, null, [], null);
        yield return new Entity(Region, EntityKind.Region, "N. Virginia", "aws", null, [], null);
        yield return new Entity("aws/eu-central-1", EntityKind.Region, "AWS Frankfurt", "aws", null, [], null);
        yield return new Entity(ControlPlane, EntityKind.Component, "EC2 and internal APIs", Region, ComponentClass.ControlPlane, [], null);
        yield return new Entity(Network, EntityKind.Component, "Internal network devices", Region, ComponentClass.Network, [], null);
        yield return new Entity("aws/us-east-1/dns", EntityKind.Component, "Internal DNS", Region, ComponentClass.Dns, [], null);
        yield return new Entity("cloudflare", EntityKind.Provider, "Cloudflare", null, null, [], null);
        yield return Service("us-comcast", "Xfinity by Comcast", "isp", ["US"], []);
        yield return Service(HostileId, HostileName, "<b>odd</b>", ["US"], [On(Network, 0.5, "javascript:alert(1)")]);
        yield return Service(LongId, LongName, "government", ["AT"], [On(Network, 0.7, "estimate")]);
        for (var i = 0; i < Hit.Length; i++)
        {
            var (id, name, category) = Hit[i];
            Dependency[] stands = i % 5 == 4 ? [On("amazon", 0.6, null)] : [On(i % 3 == 0 ? ControlPlane : Network, 0.9 - (i * 0.01), "https://aws.amazon.com/message/12721/")];
            yield return Service(id, name, category, id == "amazon" ? [] : ["US", "CA"], id == "amazon" ? [On(Network, 0.9, null)] : stands);
        }

        for (var i = 0; i < 80; i++)
        {
            yield return Service($"quiet-{i:00}", $"Quiet Street {i}", "news", ["DE"], i % 4 == 0 ? [On(Region, 0.5, null)] : [On("aws/eu-central-1", 0.8, null)]);
        }
    }

    private static Dependency On(string entity, double strength, string? source) => new(entity, strength, "runtime", source, ["declared"]);

    private static Entity Service(string id, string name, string category, ImmutableArray<string> countries, Dependency[] dependsOn) =>
        new(id, EntityKind.Service, name, null, null, [.. dependsOn], new ServiceProfile(category, countries, $"https://{id}.example", []));
}
