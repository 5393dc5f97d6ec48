namespace Epicenter.Server.Security.Proofs;

/// <summary>When strangers have to bring a proof of work with a report.</summary>
public enum ProofOfWork
{
    /// <summary>While more reports come than the limits let through without one.</summary>
    Auto,

    /// <summary>Never.</summary>
    Off,

    /// <summary>With every report.</summary>
    Always,
}
