using System.Collections.Immutable;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// At which stage probes fail, by mechanism, in the order of <see cref="Signals.FailureStage"/>: dns, connect, tls, timeout, http,
/// content. Judgement, in round figures, from what each mechanism leaves standing of a request's way.
/// </summary>
public static class StageProfiles
{
    private static readonly ImmutableArray<ImmutableArray<double>> s_shares =
    [
        [0.05, 0.45, 0.03, 0.42, 0.04, 0.01],
        [0.02, 0.05, 0.01, 0.25, 0.60, 0.07],
        [0.80, 0.08, 0.01, 0.08, 0.02, 0.01],
        [0.05, 0.10, 0.03, 0.17, 0.50, 0.15],
        [0.01, 0.10, 0.02, 0.47, 0.38, 0.02],
        [0.01, 0.04, 0.85, 0.03, 0.05, 0.02],
        [0.03, 0.45, 0.02, 0.35, 0.13, 0.02],
        [0.08, 0.22, 0.05, 0.45, 0.17, 0.03],
        [0.01, 0.07, 0.02, 0.45, 0.40, 0.05],
        [0.05, 0.35, 0.02, 0.30, 0.20, 0.08],
        [0.15, 0.40, 0.02, 0.40, 0.02, 0.01],
    ];

    /// <summary>Proportions for a mechanism, coincidence excepted; they sum to one.</summary>
    public static ImmutableArray<double> Of(Mechanism mechanism) => s_shares[(int)mechanism];
}
