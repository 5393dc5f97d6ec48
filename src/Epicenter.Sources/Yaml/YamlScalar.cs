using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

/// <summary>A word, number or text. YAML 1.2's core schema, so <c>NO</c> is a word like any other.</summary>
/// <param name="IsQuoted">Whether it stands in quotes or is a block of text, and so is never null.</param>
internal sealed record YamlScalar(string Text, bool IsQuoted, Place Place) : YamlPart(Place)
{
    public override string Noun => "a value";

    public bool IsNull => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";
}
