using System.Collections;
using System.Runtime.InteropServices;

namespace Epicenter.Core.Incidents;

/// <summary>What an incident knows of its services, one by one in the order of their index. To walk through it leaves nothing to the garbage collector.</summary>
public sealed class ServiceSet<T> : IReadOnlyCollection<T>
    where T : class, IOfService
{
    private readonly List<T> _all = [];

    public int Count => _all.Count;

    /// <summary>Indices of the services.</summary>
    public IEnumerable<int> Services => _all.Select(static one => one.Episode.Service);

    /// <exception cref="KeyNotFoundException">The service is not in it.</exception>
    public T this[int service] => Find(service) ?? throw new KeyNotFoundException($"Service {service} is not in the set.");

    /// <summary>What is known of a service; null where it is not in it.</summary>
    public T? Find(int service) => PlaceOf(service) is >= 0 and var place ? _all[place] : null;

    public bool Has(int service) => PlaceOf(service) >= 0;

    /// <summary>Puts one where its service belongs, in place of what was known of it.</summary>
    public void Set(T one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var place = PlaceOf(one.Episode.Service);
        if (place >= 0)
        {
            _all[place] = one;
        }
        else
        {
            _all.Insert(~place, one);
        }
    }

    /// <summary>The same for a service that is not in it yet; false, and nothing done, where it is.</summary>
    public bool TryAdd(T one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (Has(one.Episode.Service))
        {
            return false;
        }

        Set(one);
        return true;
    }

    /// <summary>Takes a service off.</summary>
    /// <returns>What was known of it; null where it is not in it.</returns>
    public T? Remove(int service)
    {
        var place = PlaceOf(service);
        if (place < 0)
        {
            return null;
        }

        var removed = _all[place];
        _all.RemoveAt(place);
        return removed;
    }

    public void RemoveAll(Predicate<T> match) => _all.RemoveAll(match);

    public List<T>.Enumerator GetEnumerator() => _all.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _all.GetEnumerator();

    // The complement of where it belongs, where it is missing.
    private int PlaceOf(int service)
    {
        var all = CollectionsMarshal.AsSpan(_all);
        var (from, to) = (0, all.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var there = all[middle].Episode.Service;
            if (there == service)
            {
                return middle;
            }

            (from, to) = there < service ? (middle + 1, to) : (from, middle);
        }

        return ~from;
    }
}
