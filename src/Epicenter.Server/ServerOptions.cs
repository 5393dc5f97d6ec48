using System.Net;
using Epicenter.Core;
using Epicenter.Server.Security.Limits;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server;

/// <summary>What the operator decides about a server.</summary>
public sealed record ServerOptions
{
    /// <summary>Environment variable that holds the batch key, for those who keep secrets out of files.</summary>
    public const string BatchKeyVariable = "EPICENTER_KEY";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    /// <value>Only this machine, port 8080.</value>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Folder of the signal log and the server's secrets; made when absent.</summary>
    public string DataFolder { get; init; } = ".epicenter";

    /// <summary>Folder of the catalog's YAML files.</summary>
    public string CatalogFolder { get; init; } = "catalog";

    /// <summary>Folder of the outages to replay.</summary>
    public string ScenariosFolder { get; init; } = "scenarios";

    /// <summary>Where traces go: an OpenTelemetry collector that takes OTLP over HTTP.</summary>
    /// <value>Null: nothing is traced.</value>
    public Uri? TracesTo { get; init; }

    /// <summary>Opens the endpoint that intake is measured against, and takes reports at any rate.</summary>
    public bool Bench { get; init; }

    /// <summary>Key that trusted sources send.</summary>
    /// <value>Null: the environment's <c>EPICENTER_KEY</c>, or else the one generated in the data folder.</value>
    public string? BatchKey { get; init; }

    /// <summary>How long raw signals are kept; their counts outlive them.</summary>
    public TimeSpan KeepSignals { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Bytes of raw signals beyond which the oldest are given up, though never those of the last day.</summary>
    public long KeepBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>Id of the service in the catalog that is this observatory, so that its page can tell what it stands on.</summary>
    /// <value>Null: nobody wrote that down.</value>
    public string? Itself { get; init; }

    /// <summary>How the observatory judges.</summary>
    public ObservatoryOptions Observatory { get; init; } = new();

    /// <summary>How many reports are taken from strangers; none of these limits hold where <see cref="Bench"/> is set.</summary>
    public ReportLimits Limits { get; init; } = new();

    /// <summary>When strangers have to bring a proof of work.</summary>
    public ProofOfWork ProofOfWork { get; init; }

    /// <summary>Proxies that are believed about whom they speak for, besides those on this machine.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>File that tells where addresses are; see <c>docs/running.md</c>.</summary>
    /// <value>Null: only the reporter says where they are.</value>
    public string? NetworksFile { get; init; }
}
