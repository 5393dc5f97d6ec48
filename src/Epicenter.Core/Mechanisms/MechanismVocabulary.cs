using System.Collections.Immutable;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// Words by which notices and rumours name a mechanism, in English and German; a star stands for any ending. What is denied ("not an
/// attack") is not named. The list is in docs/mechanisms.md.
/// </summary>
public static class MechanismVocabulary
{
    private static readonly ImmutableArray<(Mechanism Mechanism, string Words)> s_words =
    [
        (Mechanism.Network, "network, networking, connectivity, packet loss, bgp, routing, route leak, router*, backbone, fiber*, fibre*, cable cut, netzwerk*, konnektivität, paketverlust*, glasfaser*, kabelschaden"),
        (Mechanism.ControlPlane, "control plane, control-plane, management plane, api error*, api failure*, provisioning, orchestration, steuerungsebene, verwaltungsschnittstelle*, api-fehler*"),
        (Mechanism.Dns, "dns, name resolution, resolver*, nameserver*, name server*, namensauflösung"),
        (Mechanism.Release, "deployment*, deploy, rollback, rolled back, rolling back, roll back, configuration change*, config change*, misconfiguration, recent change, bad update, faulty update, software update, release, maintenance change, konfigurationsänderung*, fehlkonfiguration, fehlerhaftes update, rollout, zurückgerollt, einspielung"),
        (Mechanism.Capacity, "capacity, overload*, saturat*, throttl*, exhaust*, resource limit*, kapazität*, überlast*, auslastung"),
        (Mechanism.Certificate, "certificate*, tls, ssl, expired, zertifikat*, abgelaufen*"),
        (Mechanism.Power, "power, cooling, utility, generator*, fire, flood*, thermal, overheat*, strom*, kühlung*, brand, notstrom*, überhitz*"),
        (Mechanism.Attack, "ddos, attack*, cyberattack*, cyber, hack, hacked, hacker*, hacking, malicious, ransomware, malware, sabotage, terror*, russian*, angriff*, cyberangriff*, hackerangriff*, sabotiert*"),
        (Mechanism.DemandSurge, "high demand, unprecedented demand, traffic spike*, high traffic, presale, ticket sale*, stampede, ansturm, andrang, hohe nachfrage, vorverkauf*"),
        (Mechanism.EndpointAgent, "endpoint*, sensor*, blue screen*, bluescreen*, bsod, antivirus, endpunkt*"),
        (Mechanism.InternetProvider, "internet provider*, isp, isps, carrier*, internetanbieter*, netzbetreiber*, internetprovider*"),
        (Mechanism.Coincidence, "coincidence, unrelated, chance, zufall, zufällig*, unabhängig*"),
    ];

    private static readonly Vocabulary<Mechanism> s_vocabulary = new(s_words);

    /// <summary>Every mechanism with its words, as they are documented.</summary>
    public static ImmutableArray<(Mechanism Mechanism, string Words)> All => s_words;

    /// <summary>The mechanisms that a text names, the one named first in front.</summary>
    public static ImmutableArray<Mechanism> NamedIn(string? text) => s_vocabulary.NamedIn(text);
}
