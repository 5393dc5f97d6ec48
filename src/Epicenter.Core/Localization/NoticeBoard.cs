using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Localization;

/// <summary>What providers say of their entities just now.</summary>
public sealed class NoticeBoard
{
    /// <summary>What was said longer ago weighs nothing.</summary>
    public const int ForgottenAfterMinutes = 12 * 60;

    private readonly CatalogGraph _catalog;
    private readonly SortedDictionary<int, (NoticeState State, long Minute)> _latest = [];

    public NoticeBoard(CatalogGraph catalog) => _catalog = catalog;

    public void Note(int entity, NoticeState state, long minute) => _latest[entity] = (state, minute);

    /// <summary>
    /// Natural log-likelihood ratio of what is said for the entity being down: whole for the entity itself, half for its parts and wholes,
    /// since notices name the wrong level as often as not.
    /// </summary>
    public double For(int entity, long minute)
    {
        if (_latest.Count == 0)
        {
            return 0;
        }

        var best = 0.0;
        foreach (var (target, (state, at)) in _latest)
        {
            if (minute - at > ForgottenAfterMinutes)
            {
                continue;
            }

            var weight = Weight(state);
            if (target == entity)
            {
                best = Math.Max(best, weight);
            }
            else if (IsPartOf(entity, target) || IsPartOf(target, entity))
            {
                best = Math.Max(best, weight / 2);
            }
        }

        return best;
    }

    /// <summary>Forgets what was said so long ago that it weighs nothing.</summary>
    public void Forget(long minute)
    {
        foreach (var entity in _latest.Where(n => minute - n.Value.Minute > ForgottenAfterMinutes).Select(n => n.Key).ToArray())
        {
            _latest.Remove(entity);
        }
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_latest, notice =>
    {
        to.Write(notice.Key);
        to.Write((long)notice.Value.State);
        to.Write(notice.Value.Minute);
    });

    internal void Load(CheckpointReader from)
    {
        foreach (var (entity, state, minute) in from.ReadAll(() => (from.ReadInt(), (NoticeState)from.ReadInt(), from.ReadLong())))
        {
            _latest.Add(entity, (state, minute));
        }
    }

    // Providers seldom admit what is not so; they often keep silent, so silence weighs nothing.
    internal static double Weight(NoticeState state) => state switch
    {
        NoticeState.MajorOutage => 4,
        NoticeState.PartialOutage => 3,
        NoticeState.Degraded => 2,
        _ => 0,
    };

    private bool IsPartOf(int part, int whole) =>
        _catalog.Entities[part].Id.StartsWith(_catalog.Entities[whole].Id + "/", StringComparison.Ordinal);
}
