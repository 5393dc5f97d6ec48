using Epicenter.Core.Catalog;
using Epicenter.Core.Checkpoints;

namespace Epicenter.Core.Signals;

/// <summary>
/// A signal as the observatory counts it: numbers where a <see cref="Signal"/> has words, so that a million of them can wait for their
/// minute to end and nothing is left for the garbage collector.
/// </summary>
public readonly record struct Observation
{
    /// <summary>In place of an index: the catalog does not hold what the signal speaks of.</summary>
    public const int Unknown = -1;

    public required SignalKind Kind { get; init; }

    /// <summary>Index of the service of a report or a probe, or of the entity of a notice; <see cref="Unknown"/> where the catalog holds none.</summary>
    public required int Subject { get; init; }

    /// <summary>When it happened, in ticks of UTC.</summary>
    public required long At { get; init; }

    /// <summary>When it arrived, in ticks of UTC.</summary>
    public required long Arrival { get; init; }

    /// <summary>Stands for the signal's identity, and orders signals of one moment.</summary>
    public required ulong Fingerprint { get; init; }

    /// <summary>Fingerprint of the reporter or of the vantage point; 0 where unknown.</summary>
    public ulong Who { get; init; }

    /// <summary>Fingerprint of the network prefix or site that a report came from; 0 where unknown.</summary>
    public ulong Origin { get; init; }

    /// <summary>Index of the internet provider's service that a report came through; <see cref="Unknown"/> where none is known.</summary>
    public int Network { get; init; }

    /// <summary>Country that a report came from; the default where unknown.</summary>
    public CountryCode Country { get; init; }

    public Symptom Symptom { get; init; }

    public ProbeOutcome Outcome { get; init; }

    /// <summary>The stage at which a probe failed; null where it did not, or does not say.</summary>
    public FailureStage? Failure { get; init; }

    public NoticeState State { get; init; }

    /// <summary>The mechanisms that a notice's words name, one bit each.</summary>
    public ushort Named { get; init; }

    /// <summary>The classes of components that they name, one bit each.</summary>
    public ushort NamedClasses { get; init; }

    /// <summary>The words of a notice.</summary>
    public string? Title { get; init; }

    /// <summary>An operator's act in its own words; null for all else.</summary>
    public Act? Act { get; init; }

    /// <summary>What a signal comes to under a catalog.</summary>
    public static Observation Of(Signal signal, CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(catalog);
        var form = new ObservationForm(catalog);
        var words = new Utf8Words(stackalloc byte[Utf8Words.UsualBytes]);
        return signal switch
        {
            Report report => form.Of(ReportParts.Of(report, ref words)),
            Probe probe => form.Of(ProbeParts.Of(probe, ref words)),
            Notice notice => form.Of(NoticeParts.Of(notice, ref words)),
            Act act => form.Of(act),
            _ => throw Signal.UnknownKind(signal),
        };
    }

    // An act is done at once and never waits: none is held when a checkpoint is taken.
    internal void Save(CheckpointWriter to)
    {
        to.Write((long)Kind);
        to.Write(Subject);
        to.Write(At);
        to.Write(Arrival);
        to.WriteBits(Fingerprint);
        to.WriteBits(Who);
        to.WriteBits(Origin);
        to.Write(Network);
        to.Write((long)Country.Packed);
        to.Write((long)Symptom);
        to.Write((long)Outcome);
        to.Write((long?)Failure);
        to.Write((long)State);
        to.Write((long)Named);
        to.Write((long)NamedClasses);
        to.Write(Title);
    }

    internal static Observation Load(CheckpointReader from) => new()
    {
        Kind = (SignalKind)from.ReadInt(),
        Subject = from.ReadInt(),
        At = from.ReadLong(),
        Arrival = from.ReadLong(),
        Fingerprint = from.ReadBits(),
        Who = from.ReadBits(),
        Origin = from.ReadBits(),
        Network = from.ReadInt(),
        Country = new CountryCode((ushort)from.ReadInt()),
        Symptom = (Symptom)from.ReadInt(),
        Outcome = (ProbeOutcome)from.ReadInt(),
        Failure = from.ReadLongIfAny() is { } failure ? (FailureStage)failure : null,
        State = (NoticeState)from.ReadInt(),
        Named = (ushort)from.ReadInt(),
        NamedClasses = (ushort)from.ReadInt(),
        Title = from.ReadTextIfAny(),
    };
}
