namespace Epicenter.Core.Localization;

/// <summary>A sum for some of the catalog's entities: made once, used again and again, and cleared at the price of what was used.</summary>
internal sealed class EntityScores<T>(int entities)
    where T : struct
{
    private readonly T[] _scores = new T[entities];
    private readonly bool[] _has = new bool[entities];
    private readonly List<int> _entities = [];
    private bool _sorted = true;

    /// <summary>The sum of an entity, which has one from now on.</summary>
    public ref T this[int entity]
    {
        get
        {
            if (!_has[entity])
            {
                _has[entity] = true;
                _entities.Add(entity);
                _sorted = false;
            }

            return ref _scores[entity];
        }
    }

    /// <summary>The entities that have a sum, in the order of their index.</summary>
    public List<int> Entities()
    {
        if (!_sorted)
        {
            _entities.Sort();
            _sorted = true;
        }

        return _entities;
    }

    public void Clear()
    {
        foreach (var entity in _entities)
        {
            _scores[entity] = default;
            _has[entity] = false;
        }

        _entities.Clear();
        _sorted = true;
    }
}
