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

    /// <summary>It was hit and reports are falling back.</summary>
    Recovering,
}
