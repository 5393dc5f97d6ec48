using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Localization;

/// <summary>Words by which a provider's notices name the class of what failed, brands of the large clouds among them. The list is in docs/method.md.</summary>
public static class ClassVocabulary
{
    private static readonly ImmutableArray<(ComponentClass Class, string Words)> s_words =
    [
        (ComponentClass.Network, "network, networking, connectivity, packet loss, bgp, routing, router*, backbone, vpc, netzwerk*, paketverlust*"),
        (ComponentClass.Dns, "dns, name resolution, resolver*, nameserver*, route 53, namensauflösung"),
        (ComponentClass.ControlPlane, "control plane, control-plane, management plane, console, api error*, provisioning, orchestration, service control, resource manager, steuerungsebene, konsole"),
        (ComponentClass.Compute, "compute, ec2, instances, virtual machines, lambda, fargate, containers, kubernetes, virtuelle maschinen"),
        (ComponentClass.Storage, "storage, s3, ebs, blob*, object store, disks, speicher*"),
        (ComponentClass.Database, "database*, dynamodb, rds, aurora, sql, spanner, cosmos, datenbank*"),
        (ComponentClass.Auth, "sign-in, sign in, login*, authentication, authorization, identity, iam, sso, entra, anmeldung*, authentifizierung"),
        (ComponentClass.Cdn, "cdn, edge, cache, caching, content delivery, front door, cloudfront, bot management"),
        (ComponentClass.Payments, "payment*, checkout, transactions, zahlung*"),
        (ComponentClass.Messaging, "messaging, queue*, kinesis, sqs, sns, eventbridge, pub sub, push notifications, warteschlange*"),
        (ComponentClass.Power, "power, cooling, generator*, thermal, overheat*, strom, stromausfall, kühlung*, überhitz*"),
        (ComponentClass.EndpointAgent, "endpoint agent*, sensor*, blue screen*, bluescreen*"),
    ];

    private static readonly Vocabulary<ComponentClass> s_vocabulary = new(s_words);

    /// <summary>Every class with its words, as they are documented.</summary>
    public static ImmutableArray<(ComponentClass Class, string Words)> All => s_words;

    /// <summary>The classes that a text names, the one named first in front.</summary>
    public static ImmutableArray<ComponentClass> NamedIn(string? text) => s_vocabulary.NamedIn(text);
}
