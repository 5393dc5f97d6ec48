using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Api.Contract;

/// <summary>Turns what the observatory holds of services into what the contract promises.</summary>
public static class ServiceMapping
{
    public static ServiceJson ToJson(this ServiceStatus status, Entity service)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(service);
        var profile = service.Profile;
        var (low, high) = status.Band;
        return new ServiceJson(
            service.Id,
            service.Name,
            profile?.Category ?? "other",
            profile is { Countries.IsDefault: false } ? profile.Countries : [],
            profile?.Homepage,
            status.State,
            status.Since,
            Rounded(status.Evidence),
            status.Reports,
            Rounded(status.Expected),
            Rounded(low),
            Rounded(high),
            status.Country.IsKnown ? status.Country.ToString() : null,
            status.Network,
            status.Incident,
            status.Mechanism,
            status.MutedUntil);
    }

    public static SeriesPointJson ToJson(this SeriesPoint point) =>
        new(point.At, point.Reports, Rounded(point.Expected), Rounded(point.Low), Rounded(point.High));

    private static double Rounded(double value) => Math.Round(value, 4);
}
