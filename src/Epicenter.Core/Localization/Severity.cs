namespace Epicenter.Core.Localization;

/// <summary>How much of what stands on a cause it takes along: all that the strengths say, or a part, as when one zone of several fails.</summary>
/// <param name="Share">By which the strengths are multiplied, 0 to 1.</param>
/// <param name="LogPrior">Natural log of how often, of all failures, it is so.</param>
internal sealed record Severity(double Share, double LogPrior)
{
    private const double Whole = 0.8;
    private const double Most = 0.7;
    private const double Some = 0.4;

    /// <summary>From the whole to the least part.</summary>
    public static IReadOnlyList<Severity> Levels { get; } =
    [
        new(1, Math.Log(Whole)),
        new(Most, Math.Log((1 - Whole) / 2)),
        new(Some, Math.Log((1 - Whole) / 2)),
    ];
}
