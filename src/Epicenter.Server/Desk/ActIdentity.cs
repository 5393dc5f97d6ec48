using System.Security.Cryptography;

namespace Epicenter.Server.Desk;

/// <summary>The id of an act that comes without one: random, so that nobody can use it up before.</summary>
internal static class ActIdentity
{
    private const int Bytes = 8;

    public static string Next() => "act-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
