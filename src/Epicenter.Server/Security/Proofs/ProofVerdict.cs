namespace Epicenter.Server.Security.Proofs;

/// <summary>What a proof of work is worth.</summary>
internal enum ProofVerdict
{
    Valid,
    Missing,

    /// <summary>No proof of a challenge that was set here, for this service.</summary>
    Foreign,

    Expired,

    /// <summary>The hash begins with too few zero bits.</summary>
    Unsolved,

    /// <summary>Used before.</summary>
    Spent,
}
