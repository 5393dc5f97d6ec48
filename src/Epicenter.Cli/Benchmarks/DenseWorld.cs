using System.Buffers;
using Epicenter.Core.Catalog;

namespace Epicenter.Cli.Benchmarks;

/// <summary>A made-up world in which much is said every minute, and every few hours one of its components fails.</summary>
/// <param name="signalsPerMinute">Spread evenly over the minute.</param>
internal sealed class DenseWorld(int services, int signalsPerMinute)
{
    private const int Seed = 1;
    private const int Components = 40;
    private const int InternetProviders = 20;
    private const int MinutesBetweenOutages = 6 * 60;
    private const int OutageMinutes = 40;
    private const int OfTheOutageInAThousand = 300;
    private const int FlushBytes = 1 << 20;

    private static readonly DateTimeOffset From = new(2026, 6, 15, 0, 0, 0, TimeSpan.Zero);

    public CatalogGraph Catalog { get; } = CatalogGraph.Compile(
    [
        new Entity("cloud", EntityKind.Provider, "Cloud", null, null, [], null),
        .. Enumerable.Range(0, Components).Select(c => new Entity($"cloud/{c:00}", EntityKind.Component, $"Part {c}", "cloud", ComponentClass.Compute, [], null)),
        .. Enumerable.Range(0, services - InternetProviders).Select(s => Service($"service-{s:0000}", "work", new Dependency($"cloud/{s % Components:00}", 0.8, null, null, []))),
        .. Enumerable.Range(0, InternetProviders).Select(n => Service($"network-{n:00}", ServiceProfile.InternetProvider)),
    ]);

    /// <summary>Writes so many signals as lines of JSON, in the order of their time.</summary>
    public void Write(Stream output, int signals)
    {
        var lines = new MadeUpSignals(Catalog, Seed);
        var random = new Random(Seed);
        var buffer = new ArrayBufferWriter<byte>(2 * FlushBytes);
        for (var i = 0; i < signals; i++)
        {
            var at = From.AddMilliseconds(Math.Floor(i * 60_000.0 / signalsPerMinute));
            lines.Write(buffer, at, ServiceAt(i / signalsPerMinute, random));
            if (buffer.WrittenCount > FlushBytes || i == signals - 1)
            {
                output.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }
    }

    private int ServiceAt(int minute, Random random)
    {
        var outage = minute / MinutesBetweenOutages;
        var fails = minute % MinutesBetweenOutages >= MinutesBetweenOutages - OutageMinutes && random.Next(1000) < OfTheOutageInAThousand;
        return fails ? InternetProviders + (outage % Components) + (Components * random.Next((services - InternetProviders) / Components)) : random.Next(services);
    }

    private static Entity Service(string id, string category, params Dependency[] standsOn) =>
        new(id, EntityKind.Service, id, null, null, [.. standsOn], new ServiceProfile(category, [], null, []));
}
