using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// How often a thing begins to fail at all, as natural log-probability for the two hours that a search looks at. Judgement in round
/// figures: a component or a service has an outage that people notice every few months, a whole region, its power or a whole provider far more seldom.
/// </summary>
public static class Priors
{
    /// <summary>Services that fail together for a reason that the catalog does not hold, as far as an incident may rest on it: what begins together by chance looks just the same.</summary>
    public const double UnknownCause = -8.5;

    /// <summary>The same where one service alone fails, whose own failure is the simple explanation.</summary>
    public const double UnknownAlone = -11.1;

    /// <summary>The same where that service is an internet provider, whose lines are its own.</summary>
    public const double UnknownBehindInternetProvider = -13.4;

    /// <summary>Share, 0 to 1, of all dependencies that the catalog lacks.</summary>
    public const double MissingShare = 0.1;

    /// <summary>Probability, 0 to 1, that a service fails beside an outage that has nothing to do with it, in the same ten minutes: one in twelve of e^−7.5.</summary>
    public const double LeastLeak = 0.00005;

    /// <summary>
    /// Probability, 0 to 1, that a service which stands on one part of a whole stands as firmly on another, though the catalog knows of no such
    /// dependency: lists of who runs on what are never complete.
    /// </summary>
    public const double Beside = 0.1;

    /// <summary>Share, 0 to 1, of a service's own failures in which nothing is broken: more people want it than it can serve.</summary>
    public const double SurgeShare = 0.1;

    private const double Provider = -12;
    private const double Region = -8.5;
    private const double Component = -8;
    private const double Power = -10.5;
    // A cloud's public page is complained of when something behind it fails, hardly ever by itself.
    private const double CloudPage = -9.5;

    /// <summary>A service, for a reason of its own.</summary>
    internal const double OfService = -8;

    // Of the probability that anything fails which several services may share, so much is that of something which the catalog lacks.
    private const double UnknownShare = 0.02;

    // By how much the unknown behind a service alone is told higher than anything may rest on, once no other can be expected to show it.
    private const double ToldAlone = 0.7;

    // Share of unknown causes that no second service ever shows, and minutes after which, on average, the others have shown on one.
    private const double StaysAlone = 1.0 / 6;
    private const double CompanionMinutes = 8.5;

    /// <summary>
    /// Natural log of the prior probability of an unknown cause as it is told, once several services are known to share one: where many things are
    /// known, many more are not.
    /// </summary>
    public static double ToldOfUnknown(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Math.Max(UnknownCause, Math.Log(UnknownShare * catalog.Entities.Where(e => !e.IsService).Sum(e => Math.Exp(Of(e)))));
    }

    /// <summary>
    /// By how much the natural log of the prior of <see cref="OfUnknownBehind"/> is higher as it is told, so many minutes after one service alone began to
    /// fail: at first, that no other shows it says nothing.
    /// </summary>
    public static double UnknownRaisedAlone(long minutes) =>
        ToldAlone + Math.Log(1 + ((1 - StaysAlone) / StaysAlone * Math.Exp(-minutes / CompanionMinutes)));

    /// <summary>Natural log of the prior probability of an unknown cause behind a service that fails alone, as far as an incident may rest on it.</summary>
    public static double OfUnknownBehind(Entity service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.IsInternetProvider ? UnknownBehindInternetProvider : UnknownAlone;
    }

    /// <summary>Natural log of the prior probability that an entity begins to fail.</summary>
    public static double Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Kind switch
        {
            EntityKind.Provider => Provider,
            EntityKind.Region => Region,
            EntityKind.Component => entity.Class == ComponentClass.Power ? Power : Component,
            _ => entity.Profile?.Category == ServiceProfile.Cloud ? CloudPage : OfService,
        };
    }
}
