namespace Epicenter.Server.Pages.Itself;

/// <summary>The parts of the observatory that are looked at.</summary>
public enum VitalPart
{
    /// <summary>Zero while signals are taken, one while they are refused.</summary>
    Intake,

    /// <summary>Seconds by which the last tick is behind the wall clock.</summary>
    Clock,

    /// <summary>Seconds since the last checkpoint.</summary>
    Checkpoint,

    /// <summary>Signals that the rollups have yet to count.</summary>
    Rollups,

    /// <summary>Signals in the log.</summary>
    Signals,

    /// <summary>Bytes that the log takes on disk.</summary>
    Storage,

    /// <summary>Bytes of memory.</summary>
    Memory,
}
