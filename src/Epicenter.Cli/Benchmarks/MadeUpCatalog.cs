namespace Epicenter.Cli.Benchmarks;

/// <summary>A catalog of a thousand services: nearly all stand on one of forty components of one cloud, the first twenty are internet providers.</summary>
internal static class MadeUpCatalog
{
    public const int Components = 40;
    public const int InternetProviders = 20;
    public const int Services = 1000;

    /// <summary>Writes it as a file.</summary>
    /// <returns>Where it is.</returns>
    /// <param name="services">At most ten thousand.</param>
    public static string WriteTo(WorkFolder folder, int services = Services)
    {
        var path = folder.Of("catalog.yaml");
        File.WriteAllLines(path, Lines(services));
        return path;
    }

    // Ids sort by their numbers, which are therefore the services' indices too.
    private static IEnumerable<string> Lines(int services) =>
    [
        "version: 1",
        "entities:",
        "  - {id: cloud, kind: provider, name: Cloud}",
        .. Enumerable.Range(0, Components).Select(c => $"  - {{id: cloud/{c:00}, kind: component, parent: cloud, class: compute, name: Part {c}}}"),
        "services:",
        .. Enumerable.Range(0, InternetProviders).Select(s => $"  - {{id: service-{s:0000}, name: Provider {s}, category: isp}}"),
        .. Enumerable.Range(InternetProviders, services - InternetProviders).Select(s =>
            $"  - {{id: service-{s:0000}, name: Service {s}, category: work, dependsOn: [{{entity: cloud/{s % Components:00}, strength: 0.8}}]}}"),
    ];
}
