using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

internal sealed record YamlMap(ImmutableArray<YamlMember> Members, Place Place) : YamlPart(Place)
{
    public override string Noun => "a mapping";
}
