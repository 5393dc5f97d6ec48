namespace Epicenter.Sources.Yaml;

/// <summary>One <c>key: value</c> of a mapping.</summary>
internal sealed record YamlMember(YamlScalar Key, YamlPart Value);
