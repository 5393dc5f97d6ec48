using System.Security.Cryptography;
using System.Text;

namespace Epicenter.Server.Security;

/// <summary>The server's one secret, from which the key for each purpose is derived; none of them tells of another.</summary>
internal sealed class ServerSecret(string secret)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    public byte[] KeyFor(string purpose) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(purpose));
}
