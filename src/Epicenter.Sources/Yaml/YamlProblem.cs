using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

/// <summary>Something wrong with the shape of a text, before anyone asks what it means.</summary>
/// <param name="IsHarmless">Whether all that is known was read all the same.</param>
internal sealed record YamlProblem(Place Place, string Message, bool IsHarmless = false);
