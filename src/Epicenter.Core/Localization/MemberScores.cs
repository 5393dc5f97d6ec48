using System.Runtime.Intrinsics;
using Epicenter.Core.Catalog;

namespace Epicenter.Core.Localization;

/// <summary>
/// What a failing service is worth to each cause that it may stand on. That depends on the odds of its failing and on nothing else in a cluster, so it
/// is kept as long as they stay the same: one service is weighed in many clusters, minute after minute.
/// </summary>
internal sealed class MemberScores(CatalogGraph catalog, Leak leak)
{
    // Bounds the memory; an incident of more services is rare.
    private const int MostKept = 1024;

    private readonly Dictionary<int, MemberScore> _kept = [];

    /// <summary>What a service is worth, until it is asked for with other odds.</summary>
    /// <param name="odds">Of its failing, against being fine.</param>
    /// <param name="blame">Probability that it only looks so, as <see cref="Blame.Reach"/> has it.</param>
    public MemberScore Of(int service, double odds, double blame)
    {
        if (_kept.TryGetValue(service, out var known) && known.Odds == odds && known.Blame == blame)
        {
            return known;
        }

        if (known is null)
        {
            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            _kept[service] = known = new MemberScore(catalog.UpstreamOf(service).Length + catalog.BesidesOf(service).Length);
        }

        (known.Odds, known.Blame) = (odds, blame);
        WorkOut(known, service);
        return known;
    }

    private void WorkOut(MemberScore score, int service)
    {
        for (var step = 0; step < score.Leaked.Length; step++)
        {
            score.Leaked[step] = Localizer.LogMixOfOdds(score.Beside(step), score.Odds);
        }

        var (upstream, besides) = (catalog.UpstreamOf(service), catalog.BesidesOf(service));
        for (var i = 0; i < upstream.Length; i++)
        {
            Set(score, i, upstream[i].Entity, upstream[i].Strength);
        }

        for (var i = 0; i < besides.Length; i++)
        {
            Set(score, upstream.Length + i, besides[i].Entity, Priors.Beside * besides[i].Strength);
        }
    }

    private void Set(MemberScore score, int cause, int entity, double strength)
    {
        var step = leak.Of(entity);
        score.Entities[cause] = entity;
        for (var level = 0; level < Severity.Levels.Count; level++)
        {
            var probability = 1 - ((1 - Severity.Levels[level].Of(strength)) * (1 - score.Beside(step)));
            score.Gains[cause] = score.Gains[cause].WithElement(level, Localizer.LogMixOfOdds(probability, score.Odds) - score.Leaked[step]);
        }
    }
}
