using System.Collections.Immutable;

namespace Epicenter.Core.Mechanisms;

/// <summary>
/// Words by which notices and rumours name a mechanism, in English and German; a star stands for any ending. What is denied ("not an
/// attack") is not named. The list is in docs/mechanisms.md.
/// </summary>
public static class MechanismVocabulary
{
    // So many words before a name may deny it.
    private const int DenialReaches = 5;

    private static readonly HashSet<string> s_denials =
        new(["no", "not", "without", "kein", "keine", "keinen", "keinem", "keiner", "nicht", "ohne"], StringComparer.Ordinal);

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

    private static readonly ImmutableArray<(Mechanism Mechanism, string[] Name)> s_names =
        [.. s_words.SelectMany(w => w.Words.Split(", ").Select(name => (w.Mechanism, Split(name))))];

    /// <summary>Every mechanism with its words, as they are documented.</summary>
    public static ImmutableArray<(Mechanism Mechanism, string Words)> All => s_words;

    /// <summary>The mechanisms that a text names, the one named first in front.</summary>
    public static ImmutableArray<Mechanism> NamedIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var words = Split(text);
        var named = new List<Mechanism>();
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (mechanism, name) in s_names)
            {
                if (!named.Contains(mechanism) && IsAt(words, at, name) && !IsDenied(words, at))
                {
                    named.Add(mechanism);
                }
            }
        }

        return [.. named];
    }

    private static bool IsAt(string[] words, int at, string[] name)
    {
        if (at + name.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i][^1] == '*' ? !words[at + i].StartsWith(name[i][..^1], StringComparison.Ordinal) : words[at + i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDenied(string[] words, int at) => words[Math.Max(0, at - DenialReaches)..at].Any(s_denials.Contains);

    // Lower case, and nothing but words; the star of a name is one of its letters.
    private static string[] Split(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) || c == '*' ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
