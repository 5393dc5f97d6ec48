namespace Epicenter.Server.Security.Keys;

/// <summary>What the file of keys holds.</summary>
internal sealed record KeyFileJson(int Version, IReadOnlyList<KeyJson> Keys)
{
    /// <summary>The version that is written.</summary>
    public const int Present = 1;
}
