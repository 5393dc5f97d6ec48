namespace Epicenter.Server.Security.Keys;

/// <summary>What a key lets its holder do.</summary>
public enum KeyScope
{
    /// <summary>Send any signals, and be believed about who reports.</summary>
    Batch,

    /// <summary>Send probes from the vantage point that the key is named after.</summary>
    Probe,

    /// <summary>Send single reports from the site that the key is named after.</summary>
    Site,

    /// <summary>Act at the operator's desk, under the key's name.</summary>
    Operator,
}
