using Epicenter.Storage.Rollups;

namespace Epicenter.Server.Pages.Directory;

/// <summary>How much of a service's reports comes from a country.</summary>
/// <param name="Share">Of the reports that name a country, 0 to 1.</param>
/// <param name="Usual">The same of the weeks before; null where too little is known.</param>
public sealed record CountryShare(string Country, long Reports, double Share, double? Usual)
{
    private const long Volume = 20;

    public static IReadOnlyList<CountryShare> Of(IReadOnlyList<RollupShare> lately, IReadOnlyList<RollupShare> before)
    {
        ArgumentNullException.ThrowIfNull(lately);
        ArgumentNullException.ThrowIfNull(before);
        var (all, usual) = (lately.Sum(s => s.Signals), before.Sum(s => s.Signals));
        return
        [
            .. lately.Select(s => new CountryShare(
                s.Name, s.Signals, (double)s.Signals / all, usual < Volume ? null : (double)before.FirstOrDefault(b => b.Name == s.Name).Signals / usual)),
        ];
    }
}
