using System.Collections.Immutable;

namespace Epicenter.Sources.Scenarios;

/// <summary>People who are hit and blame something else.</summary>
/// <param name="Share">Their share of all who report because of the outage.</param>
/// <param name="InternetProviders">The part of them that blames the internet provider they sit behind.</param>
/// <param name="Brand">The part that blames the cloud's brand.</param>
/// <param name="Neighbours">The part that blames a service like the one that is hit.</param>
/// <param name="BrandService">Id of the cloud's public page.</param>
/// <param name="NeighbourServices">Ids of the services that are blamed for their likeness.</param>
public sealed record Misattribution(
    double Share,
    double InternetProviders,
    double Brand,
    double Neighbours,
    string? BrandService,
    ImmutableArray<string> NeighbourServices);
