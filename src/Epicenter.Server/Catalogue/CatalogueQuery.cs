using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;

namespace Epicenter.Server.Catalogue;

/// <summary>What a reader looks for among the incidents; null means any.</summary>
/// <param name="Entity">Id of what failed, or of something that it is a part of.</param>
/// <param name="Service">Id of a service that was hit.</param>
/// <param name="Category">Of a service that was hit.</param>
/// <param name="From">Opened at that moment or later.</param>
/// <param name="To">Opened before that moment.</param>
/// <param name="Magnitude">The least magnitude.</param>
public sealed record CatalogueQuery(
    CatalogueState? State = null,
    string? Entity = null,
    string? Service = null,
    string? Category = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    double? Magnitude = null,
    CatalogueOrder Order = CatalogueOrder.Newest)
{
    /// <summary>Whether it leaves anything out.</summary>
    public bool IsNarrow => this with { Order = CatalogueOrder.Newest } != new CatalogueQuery();

    /// <summary>Those that match, in order. Parts of other incidents are told with those.</summary>
    /// <param name="incidents">Newest first.</param>
    public IReadOnlyList<Incident> In(IEnumerable<Incident> incidents, CatalogGraph catalog, DateTimeOffset now) =>
        [.. Ordered(incidents.Where(i => i.MergedInto is null && Matches(i, catalog)), now)];

    public bool Matches(Incident incident, CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(catalog);
        return (State is null || StateOf(incident) == State)
            && (Entity is null || IsWithin(incident.Correction?.Subject ?? incident.Cause.Entity, Entity))
            && (Service is null || incident.Services.Any(s => s.Id == Service))
            && (Category is null || incident.Services.Any(s => catalog.Find(s.Id)?.Profile?.Category == Category))
            && (From is null || incident.OpenedAt >= From)
            && (To is null || incident.OpenedAt < To)
            && (Magnitude is null || incident.Magnitude?.Value >= Magnitude);
    }

    public static CatalogueState StateOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident switch
        {
            { Retraction: not null } => CatalogueState.Retracted,
            { IsOpen: true } => CatalogueState.Open,
            _ => CatalogueState.Resolved,
        };
    }

    /// <summary>All of them, in the order asked for.</summary>
    /// <param name="matching">Newest first.</param>
    internal IEnumerable<Incident> Ordered(IEnumerable<Incident> matching, DateTimeOffset now) => Order switch
    {
        CatalogueOrder.Oldest => matching.Reverse(),
        CatalogueOrder.Magnitude => matching.OrderByDescending(i => i.Magnitude?.Value ?? double.NegativeInfinity),
        CatalogueOrder.Duration => matching.OrderByDescending(i => (i.ResolvedAt ?? now) - i.BeganAt),
        CatalogueOrder.Services => matching.OrderByDescending(i => i.Services.Length),
        _ => matching,
    };

    // Ids say what is a part of what, also of things that have left the catalog.
    private static bool IsWithin(string id, string place) => id == place || id.StartsWith(place + "/", StringComparison.Ordinal);
}
