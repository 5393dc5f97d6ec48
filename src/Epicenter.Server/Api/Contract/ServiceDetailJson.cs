namespace Epicenter.Server.Api.Contract;

/// <summary>A service with what it stands on and what its reports were lately.</summary>
/// <param name="Aliases">Other names that people search for.</param>
/// <param name="StandsOn">What the catalog says it depends on, directly.</param>
/// <param name="Series">Reports against the usual of the last two hours, oldest first.</param>
public sealed record ServiceDetailJson(
    ServiceJson Service,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<StandsOnJson> StandsOn,
    IReadOnlyList<SeriesPointJson> Series);
