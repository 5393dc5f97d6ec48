using System.Collections.Immutable;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Incidents;

/// <summary>How belief in an incident's rival causes moved: kept wherever one of them gained or lost enough to be seen.</summary>
public sealed class BeliefCourse
{
    private const int SharesKept = 5;
    private const int MostMoments = 240;

    // What moves less does not show in a drawing.
    private const double LeastMove = 0.05;
    private const double LeastShare = 0.02;

    private readonly List<BeliefMoment> _moments = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<BeliefMoment> Moments => _moments;

    /// <summary>Takes what is held now.</summary>
    /// <param name="shares">Best first.</param>
    internal void Note(DateTimeOffset at, IEnumerable<BeliefShare> shares)
    {
        ImmutableArray<BeliefShare> told = [.. shares.Take(SharesKept).Where(s => s.Probability >= LeastShare)];
        if (_moments.Count < MostMoments && (_moments.Count == 0 || HasMoved(_moments[^1].Shares, told)))
        {
            _moments.Add(new BeliefMoment(at, told));
        }
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_moments, moment => moment.Save(to));

    internal void Load(CheckpointReader from) => _moments.AddRange(from.ReadAll(() => BeliefMoment.Load(from)));

    private static bool HasMoved(ImmutableArray<BeliefShare> before, ImmutableArray<BeliefShare> now) =>
        before.Concat(now).Any(s => Math.Abs(Held(before, s.Entity) - Held(now, s.Entity)) >= LeastMove);

    private static double Held(ImmutableArray<BeliefShare> shares, string entity) => shares.FirstOrDefault(s => s.Entity == entity)?.Probability ?? 0;
}
