namespace Epicenter.Server.Networks;

/// <summary>Where a network is, and whose; null where the table does not say.</summary>
/// <param name="Country">ISO 3166-1 code.</param>
/// <param name="Subdivision">ISO 3166-2 code, of that country.</param>
/// <param name="Provider">Id of the internet provider's service.</param>
internal sealed record NetworkPlace(string? Country, string? Subdivision, string? Provider);
