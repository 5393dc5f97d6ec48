using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Epicenter.Server.Security;

/// <summary>
/// Tells reporters apart for a day without knowing them: a keyed hash of day, address and browser. Addresses are neither stored nor logged,
/// and nobody without the key can try out which address a pseudonym stands for.
/// </summary>
internal sealed class ReporterPseudonyms(string key)
{
    private const int Bytes = 12;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public string Of(HttpContext context, DateTimeOffset arrival) =>
        Of(context.Connection.RemoteIpAddress, context.Request.Headers.UserAgent.ToString(), arrival);

    public string Of(IPAddress? address, string browser, DateTimeOffset arrival)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{arrival.UtcDateTime:yyyy-MM-dd}|{address}|{browser}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
