namespace Epicenter.Server.Api.Contract;

/// <summary>How the services that stand on the cause fare beside those that do not. Only services that were ever heard of count.</summary>
/// <param name="On">Those that stand on it.</param>
/// <param name="OffFailing">Of those that do not, how many fail in the incident.</param>
/// <param name="Off">How many do not.</param>
/// <param name="Apart">Those that stand on another part of the same whole and not on it.</param>
public sealed record ContrastJson(TallyJson On, int OffFailing, int Off, IReadOnlyList<ApartJson> Apart);
