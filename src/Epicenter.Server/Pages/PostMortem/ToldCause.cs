using System.Collections.Immutable;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>What may have failed, and why we think so.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="Likely">The same in words.</param>
public sealed record ToldCause(string Name, double Probability, string Likely, ImmutableArray<string> For, ImmutableArray<string> Against);
