using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// Public accounts of outages, counted by what failed and how: docs/post-mortems.md, which names each with its source. A sample of the
/// famous, so a guide to which mechanism is likelier and no more.
/// </summary>
public static class PostMortems
{
    /// <summary>Mechanisms that an account can name: all but coincidence.</summary>
    public static ImmutableArray<Mechanism> Named { get; } = [.. Enum.GetValues<Mechanism>().Where(m => m != Mechanism.Coincidence)];

    /// <summary>Accounts of a service that failed by itself, in the order of <see cref="Named"/>.</summary>
    public static ImmutableArray<int> OfService { get; } = [2, 3, 4, 9, 5, 4, 1, 2, 0, 0, 0];

    /// <summary>Accounts of an internet provider.</summary>
    public static ImmutableArray<int> OfInternetProvider { get; } = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9];

    private static readonly Dictionary<ComponentClass, ImmutableArray<int>> s_ofClass = new()
    {
        [ComponentClass.Network] = [15, 1, 0, 3, 0, 0, 0, 0, 2, 0, 0],
        [ComponentClass.Dns] = [2, 0, 6, 0, 0, 0, 0, 1, 0, 0, 0],
        [ComponentClass.ControlPlane] = [1, 2, 0, 2, 0, 0, 1, 0, 0, 0, 0],
        [ComponentClass.Compute] = [0, 0, 0, 4, 1, 0, 0, 0, 0, 0, 0],
        [ComponentClass.Storage] = [0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
        [ComponentClass.Database] = [0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
        [ComponentClass.Auth] = [0, 0, 0, 2, 1, 2, 0, 0, 0, 0, 0],
        [ComponentClass.Cdn] = [1, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0],
        [ComponentClass.Payments] = [2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0],
        [ComponentClass.Messaging] = [0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0],
        [ComponentClass.Power] = [0, 0, 0, 0, 0, 0, 11, 1, 0, 0, 0],
        [ComponentClass.EndpointAgent] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    };

    // Confined to one region, or not.
    private static readonly ImmutableArray<(int One, int Many)> s_scopes =
        [(7, 16), (2, 5), (2, 10), (3, 35), (3, 6), (0, 6), (12, 1), (1, 4), (1, 1), (0, 1), (1, 8)];

    /// <summary>Accounts of a component of a class.</summary>
    public static ImmutableArray<int> Of(ComponentClass componentClass) => s_ofClass[componentClass];

    /// <summary>Accounts in which a mechanism was confined to one region, and in which it was not.</summary>
    public static (int One, int Many) ScopeOf(Mechanism mechanism) => s_scopes[(int)mechanism];

    /// <summary>Accounts of anything, by mechanism.</summary>
    public static ImmutableArray<int> OfAll { get; } =
        [.. Named.Select(m => OfService[(int)m] + OfInternetProvider[(int)m] + s_ofClass.Values.Sum(c => c[(int)m]))];
}
