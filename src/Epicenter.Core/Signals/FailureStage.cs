namespace Epicenter.Core.Signals;

/// <summary>The stage of a request at which a probe failed.</summary>
public enum FailureStage : byte
{
    Dns,
    Connect,
    Tls,
    Timeout,
    Http,
    Content,
}
