namespace Epicenter.Core.Localization;

/// <summary>A sum for some of the catalog's entities: made once, used again and again, and cleared at the price of what was used.</summary>
internal sealed class EntityScores(int entities)
{
    private readonly double[] _scores = new double[entities];
    private readonly bool[] _has = new bool[entities];
    private readonly List<int> _entities = [];
    private bool _sorted = true;

    public double this[int entity]
    {
        get => _scores[entity];
        set
        {
            if (!_has[entity])
            {
                _has[entity] = true;
                _entities.Add(entity);
                _sorted = false;
            }

            _scores[entity] = value;
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
            _scores[entity] = 0;
            _has[entity] = false;
        }

        _entities.Clear();
        _sorted = true;
    }
}
