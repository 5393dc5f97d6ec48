using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Detection;

/// <summary>Services that something happened to in the minute; cheap to mark twice and to clear.</summary>
internal sealed class ServiceMarks(int services)
{
    private readonly bool[] _marked = new bool[services];
    private readonly List<int> _list = [];

    /// <summary>The marked ones, in the order in which they were first marked.</summary>
    public IReadOnlyList<int> All => _list;

    public bool Contains(int service) => _marked[service];

    /// <summary>Has the memory fetched that <see cref="Add"/> will need.</summary>
    public void Fetch(int service) => Memory.Fetch(in _marked[service]);

    public void Add(int service)
    {
        if (!_marked[service])
        {
            _marked[service] = true;
            _list.Add(service);
        }
    }

    public void Clear()
    {
        foreach (var service in _list)
        {
            _marked[service] = false;
        }

        _list.Clear();
    }

    internal void Save(CheckpointWriter to) => to.WriteAll(_list, service => to.Write(service));

    internal void Load(CheckpointReader from)
    {
        foreach (var service in from.ReadAll(from.ReadInt))
        {
            Add(service);
        }
    }
}
