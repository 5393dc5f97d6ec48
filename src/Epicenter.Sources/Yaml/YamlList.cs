using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

internal sealed record YamlList(ImmutableArray<YamlPart> Items, Place Place) : YamlPart(Place)
{
    public override string Noun => "a list";
}
