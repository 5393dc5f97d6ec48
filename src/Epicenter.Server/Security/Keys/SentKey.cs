namespace Epicenter.Server.Security.Keys;

/// <summary>The key that a request brings in a header.</summary>
internal static class SentKey
{
    public const string Header = "X-Epicenter-Key";

    /// <summary>How to send one, for those who didn't.</summary>
    public const string Advice = "Send the key as Authorization: Bearer KEY or as X-Epicenter-Key.";

    private const string Scheme = "Bearer ";

    public static string? Of(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers[Header] is [{ Length: > 0 } sent, ..] ? sent : null;
    }
}
