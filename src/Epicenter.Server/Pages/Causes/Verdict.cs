using Epicenter.Core.Catalog;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Causes;

/// <summary>What the headline says of an incident.</summary>
/// <param name="Subject">Name of the region, provider or service that fails; null where nothing known explains it.</param>
/// <param name="Probability">That it is <paramref name="Subject"/> or any of its parts.</param>
/// <param name="Part">Name of the likeliest part; null where none is worth naming.</param>
/// <param name="IsPartOpen">The subject as a whole leads, and the part is only the likeliest of its parts.</param>
/// <param name="IsSomeRegion">It is a region of <paramref name="Subject"/>, and none stands out.</param>
/// <param name="Surge">Probability that nothing is broken and more people come than the subject can serve, where that is how the incident is told.</param>
public sealed record Verdict(
    string? Subject,
    string? SubjectId,
    double Probability,
    string? Part,
    string? PartId,
    double PartProbability,
    bool IsSingleService,
    int ServicesHit,
    bool IsOpen,
    double? Surge,
    bool IsSomeRegion = false,
    bool IsPartOpen = false)
{
    // Of what is held of its provider, a region that stands out has at least so much.
    private const double StandsOut = 0.5;

    public static Verdict Of(Incident incident, CatalogGraph catalog, Language language)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(catalog);
        var cause = incident.Cause;
        if (EntityNames.PlaceOf(catalog, cause.Entity) is not { } place)
        {
            return new Verdict(null, null, cause.Probability, null, null, 0, false, incident.Services.Length, incident.IsOpen, null);
        }

        var within = Within(incident, catalog, place);
        var someRegion = place is { Kind: EntityKind.Region, Parent: { } parent } && catalog.Find(parent) is { } provider
            && within < VerbalScale.Even && within < StandsOut * Within(incident, catalog, provider) ? provider : null;
        if (someRegion is not null)
        {
            (place, within) = (someRegion, Within(incident, catalog, someRegion));
        }

        var likeliest = someRegion is not null ? null : place.Id == cause.Entity ? LikeliestPart(incident, catalog, place) : cause;
        var part = likeliest is null ? null : catalog.Find(likeliest.Entity);
        return new Verdict(
            EntityNames.Of(catalog, place, language),
            place.Id,
            Math.Min(1, within),
            part is null ? null : EntityNames.BareOf(part, language),
            part?.Id,
            likeliest?.Probability ?? 0,
            place.IsService,
            incident.Services.Length,
            incident.IsOpen,
            incident.Mechanism is { Mechanism: Mechanism.DemandSurge } surge ? surge.Probability : null,
            someRegion is not null,
            likeliest is not null && likeliest != cause);
    }

    // Regions of a provider are no parts of one service that failed: only what has a class says what failed inside.
    private static Hypothesis? LikeliestPart(Incident incident, CatalogGraph catalog, Entity place) => incident.Hypotheses
        .Where(h => h.Probability >= Hypothesis.SuspectProbability && catalog.Find(h.Entity)?.Class is not null && EntityNames.IsWithin(catalog, h.Entity, place.Id))
        .MaxBy(h => h.Probability);

    // Explanations of one incident exclude each other, so those within one place add up.
    private static double Within(Incident incident, CatalogGraph catalog, Entity place) =>
        incident.Hypotheses.Where(h => EntityNames.IsWithin(catalog, h.Entity, place.Id)).Sum(h => h.Probability);
}
