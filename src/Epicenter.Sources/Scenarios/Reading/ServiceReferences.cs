using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Scenarios.Reading;

/// <summary>Looks services up in the catalog; without one, takes them at their word.</summary>
internal sealed class ServiceReferences(CatalogGraph? catalog)
{
    public string Require(FactReader reader, string member)
    {
        var id = reader.Text(member);
        if (id.Length > 0)
        {
            Check(reader, reader.Value(member)!);
        }

        return id;
    }

    public ImmutableArray<string> RequireAll(FactReader reader, ImmutableArray<YamlScalar> ids)
    {
        foreach (var id in ids)
        {
            Check(reader, id);
        }

        return [.. ids.Select(id => id.Text)];
    }

    private void Check(FactReader reader, YamlScalar id)
    {
        if (catalog is not null && !catalog.TryGetService(id.Text, out _))
        {
            var hint = NearMatch.Services(catalog, id.Text, limit: 1) is [var near] ? $"; did you mean {near.Id}?" : "";
            reader.Complain(id.Place, $"the catalog has no service {id.Text}{hint}");
        }
    }
}
