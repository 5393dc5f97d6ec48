using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// What people complain of by mechanism, in the order of <see cref="Signals.Symptom"/>. Judgement, in round figures. How a component
/// fails colours what people meet, and what it is decides.
/// </summary>
public static class MechanismProfiles
{
    // Share of the mechanism in what people meet: of a component, and of what has no class.
    private const double OfComponent = 0.25;
    private const double OfWhole = 0.5;

    private static readonly ImmutableArray<double> s_capacity = [0.25, 0.22, 0.08, 0.08, 0.05, 0.30, 0.02];
    private static readonly ImmutableArray<double> s_certificate = [0.34, 0.28, 0.14, 0.04, 0.17, 0.01, 0.02];
    private static readonly ImmutableArray<double> s_attack = [0.42, 0.14, 0.06, 0.03, 0.17, 0.16, 0.02];

    private static readonly double[] s_anyClass =
        [.. Enumerable.Range(0, SymptomProfiles.Everyday.Length).Select(i => Enum.GetValues<ComponentClass>().Average(c => SymptomProfiles.Of(c)[i]))];

    private static readonly ImmutableArray<double>[] s_ofNone = [.. PostMortems.Named.Select(m => Mixed(m, s_anyClass, OfWhole))];

    private static readonly Dictionary<ComponentClass, ImmutableArray<double>[]> s_ofClass = Enum.GetValues<ComponentClass>()
        .ToDictionary(c => c, c => PostMortems.Named.Select(m => Mixed(m, SymptomProfiles.Of(c), OfComponent)).ToArray());

    /// <summary>Proportions of a mechanism's own; none for a release, which can break anything.</summary>
    public static ReadOnlySpan<double> Own(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Network or Mechanism.InternetProvider => SymptomProfiles.Of(ComponentClass.Network),
        Mechanism.ControlPlane => SymptomProfiles.Of(ComponentClass.ControlPlane),
        Mechanism.Dns => SymptomProfiles.Of(ComponentClass.Dns),
        Mechanism.Capacity => s_capacity.AsSpan(),
        Mechanism.Certificate => s_certificate.AsSpan(),
        Mechanism.Power => SymptomProfiles.Of(ComponentClass.Power),
        Mechanism.Attack => s_attack.AsSpan(),
        Mechanism.DemandSurge => SymptomProfiles.DemandSurge,
        Mechanism.EndpointAgent => SymptomProfiles.Of(ComponentClass.EndpointAgent),
        _ => [],
    };

    /// <summary>Proportions for a component of a class that fails by a mechanism; they sum to one.</summary>
    /// <param name="broken">Null for what has no class: a whole, or something unknown.</param>
    public static ImmutableArray<double> Of(Mechanism mechanism, ComponentClass? broken) =>
        (broken is { } known ? s_ofClass[known] : s_ofNone)[(int)mechanism];

    private static ImmutableArray<double> Mixed(Mechanism mechanism, ReadOnlySpan<double> what, double share)
    {
        var how = Own(mechanism);
        var mixed = new double[what.Length];
        for (var i = 0; i < mixed.Length; i++)
        {
            mixed[i] = how.IsEmpty ? what[i] : ((1 - share) * what[i]) + (share * how[i]);
        }

        return [.. mixed];
    }
}
