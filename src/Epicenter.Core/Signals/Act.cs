using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Signals;

/// <summary>What an operator did: stated by a person with a name and a reason, in the log beside what came in, so that a replay does it again.</summary>
public sealed record Act : Signal
{
    public required ActKind Deed { get; init; }

    /// <summary>Name of the key that the operator holds.</summary>
    public required string By { get; init; }

    /// <summary>The operator's reason; public.</summary>
    public required string Why { get; init; }

    /// <summary>Id of the incident that the act is about.</summary>
    public string? Incident { get; init; }

    /// <summary>The note, the rumour, or its answer; public.</summary>
    public string? Text { get; init; }

    /// <summary>The stated cause: an entity of the catalog, or <see cref="Incidents.Hypothesis.Unknown"/>.</summary>
    public string? Entity { get; init; }

    /// <summary>Id of the incident to merge into.</summary>
    public string? Into { get; init; }

    /// <summary>Services to split off.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>The mechanism that a rumour comes down to; null where the operator names none.</summary>
    public Mechanism? Mechanism { get; init; }

    /// <summary>Id of the act that put down the rumour to answer.</summary>
    public string? Rumour { get; init; }

    /// <summary>Whose reports to mute or purge: those on this service.</summary>
    public string? Service { get; init; }

    /// <summary>… those of this reporter's pseudonym.</summary>
    public string? Reporter { get; init; }

    /// <summary>… those from this origin's pseudonym: a network prefix or a site.</summary>
    public string? Origin { get; init; }

    /// <summary>… those through this internet provider.</summary>
    public string? Network { get; init; }

    /// <summary>… those from this country, ISO 3166-1.</summary>
    public string? Country { get; init; }

    /// <summary>Where a purge begins.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Where a mute or a purge ends.</summary>
    public DateTimeOffset? Until { get; init; }

    public override SignalKind Kind => SignalKind.Act;

    public override string Subject => Incident ?? Service ?? "";

    private protected override string ContentIdentity =>
        string.Create(CultureInfo.InvariantCulture, $"act|{Subject}|{By}|{At.UtcTicks}|{Deed}");
}
