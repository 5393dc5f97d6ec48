using System.Collections.Immutable;

namespace Epicenter.Core.Catalog.Learning;

/// <summary>
/// What past incidents say about the catalog. For every service and every cause that was named, how often it was hit is held against
/// what the catalog says and, where it says nothing, against how often the service is hit when something else fails.
/// </summary>
public sealed class CatalogLearning
{
    /// <summary>Natural log of twenty: the incidents must be so many times likelier with the change.</summary>
    public const double LeastSupport = 3;

    /// <summary>How many incidents a strength of the catalog is worth.</summary>
    public const double WorthOfAStrength = 4;

    /// <summary>A cause that was less sure teaches nothing.</summary>
    public const double LeastSureness = 0.5;

    private const double RarestChance = 0.01;
    private const double Rounding = 0.05;

    // A service that was hit once, twice, more often with what it is not said to stand on: the table of docs/catalog.md.
    private static readonly double[] s_byOutages = [0.35, 0.6, 0.8];

    private readonly CatalogGraph _catalog;
    private readonly ImmutableArray<PastIncident> _incidents;

    private CatalogLearning(CatalogGraph catalog, IEnumerable<PastIncident> incidents)
    {
        _catalog = catalog;
        _incidents = [.. incidents.OrderBy(i => i.Id, StringComparer.Ordinal)];
    }

    /// <summary>All suggestions, those with most support first, those of unknown causes last.</summary>
    public static ImmutableArray<Suggestion> Suggest(CatalogGraph catalog, IEnumerable<PastIncident> incidents)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(incidents);
        var learning = new CatalogLearning(catalog, incidents);
        return
        [
            .. learning.OfCauses().OrderByDescending(s => s.Support).ThenBy(s => s.Id, StringComparer.Ordinal),
            .. learning.OfUnknownCauses().OrderByDescending(s => s.Support).ThenBy(s => s.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Suggestion> OfCauses() =>
        from ofCause in _incidents.Where(i => i.Cause is not null && i.Sureness >= LeastSureness).GroupBy(i => i.Cause!)
        where _catalog.TryGetEntity(ofCause.Key, out _)
        from suggestion in OfCause(ofCause.Key, [.. ofCause])
        select suggestion;

    private IEnumerable<Suggestion> OfCause(string cause, ImmutableArray<PastIncident> trials)
    {
        _catalog.TryGetEntity(cause, out var entity);
        var known = _catalog.ReachOf(entity).ToDictionary(r => _catalog.Service(r.Service).Id, r => r.Probability, StringComparer.Ordinal);
        foreach (var service in trials.SelectMany(t => t.Services).Union(known.Keys))
        {
            if (service != cause && _catalog.TryGetService(service, out _) && Of(service, cause, known.GetValueOrDefault(service), trials) is { } suggestion)
            {
                yield return suggestion;
            }
        }
    }

    private Suggestion? Of(string service, string cause, double known, ImmutableArray<PastIncident> trials)
    {
        var of = trials.Sum(t => t.Sureness);
        var hit = trials.Where(t => t.Services.Contains(service)).Sum(t => t.Sureness);
        var times = trials.Count(t => t.Services.Contains(service));
        var chance = ChanceOf(service, cause);
        Suggestion Made(SuggestionKind kind, double proposed, double support) =>
            new(kind, [service], cause, known, proposed, support, times, [.. trials.Select(t => t.Id)]);

        if (known == 0)
        {
            var support = times == 0 ? 0 : LogLikelihood((hit + 1) / (of + 2), hit, of) - LogLikelihood(chance, hit, of);
            return support >= LeastSupport ? Made(SuggestionKind.Missing, s_byOutages[Math.Min(times, s_byOutages.Length) - 1], support) : null;
        }

        // Only what is written down can be changed; what a service reaches through others is theirs.
        if (_catalog.Find(service)!.DependsOn.FirstOrDefault(d => d.Entity == cause) is not { } dependency)
        {
            return null;
        }

        var learned = (hit + (WorthOfAStrength * dependency.Strength)) / (of + WorthOfAStrength);
        var gain = LogLikelihood(WithChance(learned, chance), hit, of) - LogLikelihood(WithChance(known, chance), hit, of);
        return gain < LeastSupport ? null
            : times == 0 ? Made(SuggestionKind.Wrong, 0, gain)
            : Made(SuggestionKind.Weight, Math.Round(learned / Rounding) * Rounding, gain);
    }

    private IEnumerable<Suggestion> OfUnknownCauses() => _incidents.Where(i => i.Cause is null)
        .Select(i => i.Services.Where(s => _catalog.TryGetService(s, out _)).Order(StringComparer.Ordinal).ToImmutableArray())
        .Where(services => services.Length > 1)
        .DistinctBy(services => string.Join('+', services))
        .Select(services =>
        {
            ImmutableArray<string> together = [.. _incidents.Where(i => i.Cause is null && services.All(i.Services.Contains)).Select(i => i.Id)];
            return new Suggestion(SuggestionKind.Shared, services, null, 0, 0, together.Length, together.Length, together);
        });

    // How often the service is hit when something else fails; by Laplace, so that a short history doesn't make it impossible.
    private double ChanceOf(string service, string cause)
    {
        var others = _incidents.Where(i => i.Cause != cause).ToList();
        return Math.Clamp((others.Count(i => i.Services.Contains(service)) + 0.5) / (others.Count + 1), RarestChance, 0.5);
    }

    private static double WithChance(double strength, double chance) => 1 - ((1 - strength) * (1 - chance));

    private static double LogLikelihood(double probability, double hit, double of)
    {
        var bounded = Math.Clamp(probability, RarestChance, 1 - RarestChance);
        return (hit * Math.Log(bounded)) + ((of - hit) * Math.Log(1 - bounded));
    }
}
