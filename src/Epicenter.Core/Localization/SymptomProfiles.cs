using Epicenter.Core.Catalog;
using MathNet.Numerics;

namespace Epicenter.Core.Localization;

/// <summary>
/// What people complain of when a component of some class fails, in the order of <see cref="Signals.Symptom"/>: website, app, login,
/// payment, connection, slow, other. Judgement, in round figures, from what each class does for a user; held against simulated
/// worlds, not fitted to them. A seventh of every profile is the everyday mix, since people also guess.
/// </summary>
public static class SymptomProfiles
{
    private const double EverydayShare = 0.15;

    /// <summary>What is complained of on a day without outage; also the mix of a single service that fails for reasons of its own.</summary>
    private static readonly double[] s_everyday = [0.28, 0.28, 0.14, 0.04, 0.13, 0.09, 0.04];

    // Pages crawl, carts and payments time out, and some get in nowhere. As many as every day complain of something else.
    private static readonly double[] s_demandSurge = Mixed(0.20, 0.02, 0.01, 0.32, 0.01, 0.40, 0.04);

    private static readonly Dictionary<ComponentClass, double[]> s_byClass = new()
    {
        [ComponentClass.Network] = Mixed(0.25, 0.20, 0.02, 0.02, 0.40, 0.10, 0.01),
        [ComponentClass.Dns] = Mixed(0.48, 0.20, 0.01, 0.01, 0.28, 0.01, 0.01),
        [ComponentClass.ControlPlane] = Mixed(0.16, 0.28, 0.34, 0.10, 0.02, 0.08, 0.02),
        [ComponentClass.Compute] = Mixed(0.38, 0.38, 0.02, 0.01, 0.01, 0.19, 0.01),
        [ComponentClass.Storage] = Mixed(0.29, 0.29, 0.01, 0.01, 0.01, 0.24, 0.15),
        [ComponentClass.Database] = Mixed(0.20, 0.25, 0.25, 0.10, 0.01, 0.15, 0.04),
        [ComponentClass.Auth] = Mixed(0.05, 0.08, 0.80, 0.02, 0.02, 0.02, 0.01),
        [ComponentClass.Cdn] = Mixed(0.60, 0.12, 0.01, 0.01, 0.08, 0.15, 0.03),
        [ComponentClass.Payments] = Mixed(0.03, 0.07, 0.01, 0.82, 0.01, 0.02, 0.04),
        [ComponentClass.Messaging] = Mixed(0.05, 0.30, 0.20, 0.03, 0.05, 0.17, 0.20),
        [ComponentClass.Power] = Mixed(0.33, 0.30, 0.04, 0.03, 0.22, 0.06, 0.02),
        [ComponentClass.EndpointAgent] = Mixed(0.10, 0.15, 0.20, 0.10, 0.10, 0.05, 0.30),
    };

    /// <summary>Everyday proportions, which sum to one.</summary>
    public static ReadOnlySpan<double> Everyday => s_everyday;

    /// <summary>Proportions for a service that more people want than it can serve; they sum to one.</summary>
    public static ReadOnlySpan<double> DemandSurge => s_demandSurge;

    /// <summary>Proportions for a class; they sum to one.</summary>
    public static ReadOnlySpan<double> Of(ComponentClass componentClass) => s_byClass[componentClass];

    /// <summary>
    /// Natural log-likelihood of counts under a Dirichlet-multinomial around a profile, less what does not depend on the profile.
    /// </summary>
    /// <param name="counts">Reports by symptom.</param>
    /// <param name="profile">Expected proportions.</param>
    /// <param name="concentration">How closely outages of a class resemble one another: pseudo-reports that the profile is worth.</param>
    public static double LogLikelihood(ReadOnlySpan<double> counts, ReadOnlySpan<double> profile, double concentration)
    {
        var sum = 0.0;
        var total = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                var prior = concentration * profile[i];
                sum += SpecialFunctions.GammaLn(prior + counts[i]) - SpecialFunctions.GammaLn(prior);
                total += counts[i];
            }
        }

        return sum + SpecialFunctions.GammaLn(concentration) - SpecialFunctions.GammaLn(concentration + total);
    }

    private static double[] Mixed(params ReadOnlySpan<double> proportions)
    {
        var mixed = new double[proportions.Length];
        for (var i = 0; i < mixed.Length; i++)
        {
            mixed[i] = ((1 - EverydayShare) * proportions[i]) + (EverydayShare * s_everyday[i]);
        }

        return mixed;
    }
}
