using System.Security.Cryptography;
using System.Text;

namespace Epicenter.Server.Tests.Security.Proofs;

/// <summary>Solves challenges the obvious way.</summary>
internal static class Solver
{
    public static string Solve(string challenge, int bits) =>
        Enumerable.Range(0, int.MaxValue).Select(n => $"{challenge}:{n}").First(proof => ZeroBits(proof) >= bits);

    public static string Miss(string challenge, int bits) =>
        Enumerable.Range(0, int.MaxValue).Select(n => $"{challenge}:{n}").First(proof => ZeroBits(proof) < bits);

    private static int ZeroBits(string proof)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(proof));
        var whole = hash.TakeWhile(b => b == 0).Count();
        return (8 * whole) + int.LeadingZeroCount(hash[whole]) - 24;
    }
}
