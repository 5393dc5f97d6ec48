namespace Epicenter.Core.Detection;

/// <summary>How a service is doing, as far as signals tell.</summary>
public enum ServiceState
{
    /// <summary>No signal has spoken of it yet.</summary>
    Unknown,
    Fine,

    /// <summary>More reports than usual, not yet enough to be sure.</summary>
    Possible,

    /// <summary>It is hit in an open incident.</summary>
    Problem,

    /// <summary>It is hit, and reports fall faster than people tire; that it was repaired is not shown yet.</summary>
    Recovering,
}
