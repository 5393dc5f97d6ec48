using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Server.Networks;

/// <summary>The places that a table speaks of, each checked and kept once, however many networks are there.</summary>
internal sealed class NetworkPlaces
{
    private readonly CatalogGraph _catalog;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberOf;
    private readonly List<NetworkPlace> _places = [];

    public NetworkPlaces(CatalogGraph catalog)
    {
        _catalog = catalog;
        _numberOf = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public NetworkPlace[] All => [.. _places];

    /// <summary>The number of a place.</summary>
    /// <param name="columns">What follows the network in its line.</param>
    /// <param name="problem">What is wrong, with the remedy.</param>
    public bool TryGet(ReadOnlySpan<char> columns, out int number, out string? problem)
    {
        problem = null;
        if (!_numberOf.TryGetValue(columns, out number))
        {
            problem = Read(columns.ToString(), out var place);
            number = _places.Count;
            if (problem is null)
            {
                _places.Add(place!);
                _numberOf[columns] = number;
            }
        }

        return problem is null;
    }

    private string? Read(string text, out NetworkPlace? place)
    {
        place = null;
        string?[] columns = [.. text.Split(',').Select(c => c.Trim() is { Length: > 0 } said ? said : null)];
        if (columns is not [var country, var subdivision, var provider])
        {
            return $"has {columns.Length + 1} columns. Write network,country,subdivision,provider, and leave empty what you don't know.";
        }

        place = new NetworkPlace(country, subdivision, provider);
        return country is not null && !CountryCodes.Contains(country) ? $"{country} is no ISO 3166-1 code. Write it such as US."
            : subdivision is not null && (!SignalRules.IsSubdivision(subdivision) || subdivision[..2] != country)
                ? $"{subdivision} is no ISO 3166-2 code of the country. Write both, such as US,US-NY."
            : provider is not null && _catalog.Find(provider) is not { Profile.Category: ServiceProfile.InternetProvider } ? UnknownProvider(provider)
            : null;
    }

    private string UnknownProvider(string provider)
    {
        var known = _catalog.ServiceEntities.Select(s => _catalog.Entities[s]).Where(e => e.Profile?.Category == ServiceProfile.InternetProvider).Select(e => e.Id);
        var near = NearMatch.Among(provider, known);
        return $"{provider} is no internet provider of the catalog. {(near.IsEmpty ? "Add it there, or leave the column empty." : $"Did you mean {string.Join(" or ", near)}?")}";
    }
}
