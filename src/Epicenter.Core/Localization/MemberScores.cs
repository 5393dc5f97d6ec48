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

    /// <param name="odds">Of its failing, against being fine.</param>
    /// <param name="blame">Probability that it only looks so, as <see cref="Blame.Reach"/> has it.</param>
    public MemberScore Of(int service, double odds, double blame)
    {
        if (_kept.TryGetValue(service, out var known) && known.Odds == odds && known.Blame == blame)
        {
            return known;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept[service] = WorkOut(service, odds, blame);
    }

    private MemberScore WorkOut(int service, double odds, double blame)
    {
        var (upstream, besides) = (catalog.UpstreamOf(service), catalog.BesidesOf(service));
        var score = new MemberScore(odds, blame, upstream.Length + besides.Length);
        for (var step = 0; step < score.Leaked.Length; step++)
        {
            score.Leaked[step] = Localizer.LogMixOfOdds(score.Beside(step), odds);
        }

        for (var i = 0; i < upstream.Length; i++)
        {
            Set(score, i, upstream[i].Entity, upstream[i].Strength);
        }

        for (var i = 0; i < besides.Length; i++)
        {
            Set(score, upstream.Length + i, besides[i].Entity, Priors.Beside * besides[i].Strength);
        }

        return score;
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
