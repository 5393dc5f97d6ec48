using System.Globalization;

namespace Epicenter.Core.Signals;

/// <summary>A person says that a service does not work.</summary>
public sealed record Report : Signal
{
    public required string Service { get; init; }

    public Symptom? Symptom { get; init; }

    /// <summary>ISO 3166-1 code, upper case.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-2 code, upper case.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Opaque pseudonym of who reports; null where unknown.</summary>
    public string? Reporter { get; init; }

    /// <summary>Opaque pseudonym of the network prefix, or the site, that the report came from: who share one are fewer than they seem; null where unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>Id of the internet provider's service the report came through.</summary>
    public string? Network { get; init; }

    public override SignalKind Kind => SignalKind.Report;

    public override string Subject => Service;

    private protected override string ContentIdentity =>
        string.Create(CultureInfo.InvariantCulture, $"report|{Service}|{Reporter}|{At.UtcTicks}|{Symptom}");
}
