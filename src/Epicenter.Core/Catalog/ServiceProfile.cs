using System.Collections.Immutable;

namespace Epicenter.Core.Catalog;

/// <summary>The part of a service that people see.</summary>
/// <param name="Category">One word such as <c>streaming</c>; <c>isp</c> for internet providers, <c>cloud</c> for the public page of a cloud.</param>
/// <param name="Countries">ISO 3166 codes; empty means everywhere.</param>
/// <param name="Homepage">Absolute address; null where unknown.</param>
/// <param name="Aliases">Lower-case names that people search for.</param>
public sealed record ServiceProfile(string Category, ImmutableArray<string> Countries, string? Homepage, ImmutableArray<string> Aliases)
{
    public const string InternetProvider = "isp";
    public const string Cloud = "cloud";

    /// <summary>Numbers of the autonomous systems that an internet provider runs; empty for everything else.</summary>
    public ImmutableArray<uint> AutonomousSystems { get; init; } = [];
}
