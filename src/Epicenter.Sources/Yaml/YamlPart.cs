using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

/// <summary>A part of a YAML text that knows where it stands.</summary>
internal abstract record YamlPart(Place Place)
{
    /// <summary>What it is, for a person.</summary>
    public abstract string Noun { get; }
}
