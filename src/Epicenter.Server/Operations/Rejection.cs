namespace Epicenter.Server.Operations;

/// <summary>Why a signal was turned down, as the metrics name it.</summary>
internal static class Rejection
{
    /// <summary>The body is no report or no line of the contract.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>It breaks a rule, or speaks of something that the catalog does not hold.</summary>
    public const string Invalid = "invalid";

    /// <summary>Too many came from the same place or of the same service.</summary>
    public const string RateLimited = "rate-limited";

    /// <summary>Sent back for a proof of work.</summary>
    public const string ProofDemanded = "proof-demanded";

    /// <summary>Filled in where no person sees a field, and dropped.</summary>
    public const string Trapped = "trapped";
}
