using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Itself;

/// <summary>How the observatory itself is.</summary>
/// <param name="StartedAt">Since when this server runs.</param>
/// <param name="Checks">Each part with what was measured of it.</param>
/// <param name="Itself">Id of the catalog's service that is this observatory; null where the operator named none.</param>
public sealed record Vitals(DateTimeOffset StartedAt, ImmutableArray<VitalSign> Checks, string? Itself)
{
    /// <summary>Whether every part is well.</summary>
    public bool IsWell => Checks.All(c => c.IsWell);
}
