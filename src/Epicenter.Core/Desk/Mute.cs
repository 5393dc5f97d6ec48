using System.Text;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Desk;

/// <summary>Which reports do not count, in numbers as an <see cref="Observation"/> has them; what is left open means any.</summary>
internal sealed record Mute
{
    private readonly int? _service;
    private readonly int? _network;
    private readonly ulong? _who;
    private readonly ulong? _origin;
    private readonly CountryCode? _country;

    public Mute(Act act, CatalogGraph catalog)
    {
        Act = act;
        Until = act.Until!.Value.UtcTicks;
        _service = Index(act.Service, catalog);
        _network = Index(act.Network, catalog);
        _who = Fingerprint(act.Reporter);
        _origin = Fingerprint(act.Origin);
        _country = act.Country is { } country ? CountryCode.Of(Encoding.ASCII.GetBytes(country)) : null;
    }

    public Act Act { get; }

    /// <summary>When it ends, in ticks of UTC.</summary>
    public long Until { get; }

    /// <summary>The service whose every report it takes; null where it is after something narrower, or something else.</summary>
    public int? WholeService => (_network, _who, _origin, _country) is (null, null, null, null) ? _service : null;

    public bool Covers(in Observation report) =>
        report.Arrival < Until
        && (_service is null || _service == report.Subject)
        && (_network is null || _network == report.Network)
        && (_who is null || _who == report.Who)
        && (_origin is null || _origin == report.Origin)
        && (_country is null || _country == report.Country);

    /// <summary>Whether it is after the same reports: of two such, the later one holds.</summary>
    public bool HasScopeOf(Mute other) =>
        (_service, _network, _who, _origin, _country) == (other._service, other._network, other._who, other._origin, other._country);

    private static int? Index(string? service, CatalogGraph catalog) =>
        service is null ? null : catalog.TryGetService(service, out var index) ? index : int.MinValue;

    private static ulong? Fingerprint(string? word) => word is null ? null : SignalFingerprint.Of(word);
}
