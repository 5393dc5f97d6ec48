using System.Security.Cryptography;
using System.Text;

namespace Epicenter.Server.Security;

/// <summary>The key of sources whose word about reporters and networks is believed.</summary>
internal sealed class BatchKey(string key)
{
    public const string Header = "X-Epicenter-Key";

    private const string Scheme = "Bearer ";

    // Hashes have one length, so comparing them takes one time, whatever was sent.
    private readonly byte[] _hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public bool Opens(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        var sent = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : request.Headers[Header].ToString();
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), _hash);
    }
}
