namespace Epicenter.Storage.Segments;

/// <summary>Which members a signal in a block has: the lowest two bits are its kind, in the order of <see cref="Core.Signals.SignalKind"/>.</summary>
/// <remarks>Part of the log's format: bits are never given another meaning.</remarks>
[Flags]
internal enum SignalShape
{
    None = 0,
    KindMask = 0b11,

    HasId = 1 << 2,

    // Of reports.
    HasSymptom = 1 << 3,
    HasCountry = 1 << 4,
    HasSubdivision = 1 << 5,
    HasReporter = 1 << 6,
    HasOrigin = 1 << 7,
    HasNetwork = 1 << 8,

    // Of probes.
    HasFailure = 1 << 9,
    HasStatus = 1 << 10,
    HasLatency = 1 << 11,

    // Of notices.
    HasTitle = 1 << 12,
    HasBody = 1 << 13,
    HasUrl = 1 << 14,
    HasSource = 1 << 15,
}
