using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Mechanisms;

/// <summary>Which mechanisms providers' notices have named lately.</summary>
internal sealed class Statements(CatalogGraph catalog)
{
    private readonly SortedList<int, (int Named, long Minute)> _latest = [];

    /// <summary>Notes what a notice of an entity names.</summary>
    /// <param name="named">One bit for each mechanism.</param>
    public void Note(int entity, int named, long minute)
    {
        if (named == 0)
        {
            return;
        }

        foreach (var old in _latest.Where(s => IsForgotten(s.Value.Minute, minute)).Select(s => s.Key).ToArray())
        {
            _latest.Remove(old);
        }

        _latest[entity] = (_latest.GetValueOrDefault(entity).Named | named, minute);
    }

    /// <summary>What notices of the entity, a part of it or a whole that it belongs to have named, one bit for each mechanism.</summary>
    public int NamedOf(int entity, long minute)
    {
        var named = 0;
        for (var i = 0; i < _latest.Count; i++)
        {
            var said = _latest.GetValueAtIndex(i);
            named |= !IsForgotten(said.Minute, minute) && IsNear(_latest.GetKeyAtIndex(i), entity) ? said.Named : 0;
        }

        return named;
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_latest, said =>
    {
        to.Write(said.Key);
        to.Write(said.Value.Named);
        to.Write(said.Value.Minute);
    });

    internal void Load(CheckpointReader from)
    {
        foreach (var (entity, named, minute) in from.ReadAll(() => (from.ReadInt(), from.ReadInt(), from.ReadLong())))
        {
            _latest.Add(entity, (named, minute));
        }
    }

    private static bool IsForgotten(long said, long minute) => minute - said > NoticeBoard.ForgottenAfterMinutes;

    private bool IsNear(int one, int other)
    {
        var (a, b) = (catalog.Entities[one].Id, catalog.Entities[other].Id);
        return a == b || a.StartsWith(b + "/", StringComparison.Ordinal) || b.StartsWith(a + "/", StringComparison.Ordinal);
    }
}
