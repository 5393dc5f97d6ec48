using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Tests.Catalog;

/// <summary>The tables of docs/catalog.md: which strength follows from which evidence.</summary>
internal static class StrengthTable
{
    public static double Of(Entity dependant, Dependency dependency)
    {
        var column = dependant.IsService ? [0.25, 0.35, 0.5, 0.6, 0.7, 0.8]
            : dependency.Kind is "network" or "power" ? [0.5, 0.6, 0.9, 0.9, 0.95, 0.95]
            : dependency.Kind is "control-plane" or "build" ? [0.2, 0.25, 0.4, 0.45, 0.5, 0.6]
            : (double[])[0.35, 0.45, 0.6, 0.7, 0.8, 0.9];
        return column[Row(dependency)];
    }

    private static int Row(Dependency dependency)
    {
        var declared = dependency.Evidence.Contains("declared");
        var outages = dependency.Evidence.Count(e => e != "declared");
        return (declared, outages) switch
        {
            (false, 0) => 0,
            (false, 1) => 1,
            (true, 0) => 2,
            (false, 2) => 3,
            (true, 1) => 4,
            _ => 5,
        };
    }
}
