using System.Text;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Tests;

/// <summary>A region with six services that stand on it, a quiet day, and an hour in which the region fails.</summary>
internal static class SmallWorld
{
    public const string Region = "cirrus/west";

    public static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Fails = From.AddHours(26);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(7);

    public const string Catalog = """
        version: 1
        entities:
          - {id: cirrus, kind: provider, name: Cirrus}
          - {id: cirrus/west, kind: region, parent: cirrus, name: Cirrus west}
        services:
          - {id: svc-1, name: Service One, category: streaming, dependsOn: [{entity: cirrus/west, strength: 0.9, source: "https://example.com"}]}
          - {id: svc-2, name: Service Two, category: streaming, dependsOn: [{entity: cirrus/west, strength: 0.9}]}
          - {id: svc-3, name: Service Three, category: shopping, dependsOn: [{entity: cirrus/west, strength: 0.9}]}
          - {id: svc-4, name: Service Four, category: shopping, dependsOn: [{entity: cirrus/west, strength: 0.9}]}
          - {id: svc-5, name: Service Five, category: travel, dependsOn: [{entity: cirrus/west, strength: 0.9}]}
          - {id: svc-6, name: Service Six, category: travel, dependsOn: [{entity: cirrus/west, strength: 0.9}]}
          - {id: other, name: Another, category: travel}
        """;

    public static IEnumerable<string> Lines()
    {
        var random = new Random(5);
        for (var at = From; at < Fails; at += Quiet)
        {
            yield return Line(at, random.Next(1, 7), random);
        }

        for (var second = 0; second < 3600; second += 5)
        {
            yield return Line(Fails.AddSeconds(second), random.Next(1, 7), random);
        }
    }

    public static string WriteSignals(TemporaryFolder folder, params string[] more)
    {
        var text = new StringBuilder();
        foreach (var line in Lines().Concat(more))
        {
            text.Append(line).Append('\n');
        }

        return folder.Write("signals.ndjson", text.ToString());
    }

    private static string Line(DateTimeOffset at, int service, Random random) =>
        $$"""{"kind":"report","at":"{{Rfc3339.Format(at)}}","service":"svc-{{service}}","symptom":"website","reporter":"{{random.Next():x}}"}""";
}
