using System.Numerics;
using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Localization;

/// <summary>What providers say of their entities just now.</summary>
public sealed class NoticeBoard
{
    /// <summary>What was said longer ago weighs nothing.</summary>
    public const int ForgottenAfterMinutes = 12 * 60;

    // Who runs it knows what failed, and sometimes names what else suffers.
    private const double NamedWeight = 3;

    private readonly CatalogGraph _catalog;
    private readonly SortedDictionary<int, (NoticeState State, long Minute)> _latest = [];
    private readonly SortedDictionary<(int Entity, ComponentClass Class), (double Weight, long Minute)> _named = [];

    public NoticeBoard(CatalogGraph catalog) => _catalog = catalog;

    /// <summary>Notes what is said of an entity.</summary>
    /// <param name="namedClasses">The classes of components that are named, one bit each; where there are several, each of them is the culprit less likely.</param>
    public void Note(int entity, NoticeState state, long minute, int namedClasses = 0)
    {
        _latest[entity] = (state, minute);

        // What was named stands as long as more is said.
        foreach (var (name, (weight, _)) in _named.Where(n => n.Key.Entity == entity && !IsForgotten(n.Value.Minute, minute)).ToArray())
        {
            _named[name] = (weight, minute);
        }

        foreach (var named in Enum.GetValues<ComponentClass>().Where(c => (namedClasses & (1 << (int)c)) != 0))
        {
            var before = _named.GetValueOrDefault((entity, named)) is var said && !IsForgotten(said.Minute, minute) ? said.Weight : 0;
            _named[(entity, named)] = (Math.Max(before, NamedWeight / BitOperations.PopCount((uint)namedClasses)), minute);
        }
    }

    /// <summary>
    /// Natural log-likelihood ratio of what is said for the entity being down: whole for the entity itself, half for its parts and wholes,
    /// since notices name the wrong level as often as not. A component of a class that is named has that too.
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
            if (IsForgotten(at, minute))
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

        return best + WeightOfName(entity, minute);
    }

    /// <summary>Forgets what was said so long ago that it weighs nothing.</summary>
    public void Forget(long minute)
    {
        foreach (var entity in _latest.Where(n => IsForgotten(n.Value.Minute, minute)).Select(n => n.Key).ToArray())
        {
            _latest.Remove(entity);
        }

        foreach (var name in _named.Where(n => IsForgotten(n.Value.Minute, minute)).Select(n => n.Key).ToArray())
        {
            _named.Remove(name);
        }
    }

    internal void Save(CheckpointWriter to)
    {
        to.WriteAll(_latest, notice =>
        {
            to.Write(notice.Key);
            to.Write((long)notice.Value.State);
            to.Write(notice.Value.Minute);
        });
        to.WriteAll(_named, name =>
        {
            to.Write(name.Key.Entity);
            to.Write((long)name.Key.Class);
            to.Write(name.Value.Weight);
            to.Write(name.Value.Minute);
        });
    }

    internal void Load(CheckpointReader from)
    {
        foreach (var (entity, state, minute) in from.ReadAll(() => (from.ReadInt(), (NoticeState)from.ReadInt(), from.ReadLong())))
        {
            _latest.Add(entity, (state, minute));
        }

        foreach (var (entity, named, weight, minute) in from.ReadAll(() => (from.ReadInt(), (ComponentClass)from.ReadInt(), from.ReadDouble(), from.ReadLong())))
        {
            _named.Add((entity, named), (weight, minute));
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

    private static bool IsForgotten(long said, long minute) => minute - said > ForgottenAfterMinutes;

    private double WeightOfName(int entity, long minute)
    {
        if (_catalog.Entities[entity].Class is not { } own)
        {
            return 0;
        }

        var best = 0.0;
        foreach (var ((target, named), (weight, at)) in _named)
        {
            if (named == own && weight > best && !IsForgotten(at, minute) && (target == entity || IsPartOf(entity, target)))
            {
                best = weight;
            }
        }

        return best;
    }

    private bool IsPartOf(int part, int whole) =>
        _catalog.Entities[part].Id.StartsWith(_catalog.Entities[whole].Id + "/", StringComparison.Ordinal);
}
