using System.Collections.Immutable;

namespace Epicenter.Core.Catalog;

/// <summary>Anything that can fail: a provider, a region, a component or a service.</summary>
/// <param name="Parent">Id of the entity this is a part of; null for providers and services.</param>
/// <param name="Class">The component's class; null for everything that is not a component.</param>
/// <param name="Profile">What people know of a service; null for everything else.</param>
public sealed record Entity(
    string Id,
    EntityKind Kind,
    string Name,
    string? Parent,
    ComponentClass? Class,
    ImmutableArray<Dependency> DependsOn,
    ServiceProfile? Profile)
{
    public bool IsService => Kind == EntityKind.Service;

    public bool IsInternetProvider => Profile?.Category == ServiceProfile.InternetProvider;
}
