using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Remote;

/// <summary>Works out the proof that a server asks for while very many reports come in.</summary>
internal static class ProofSolver
{
    /// <summary>The challenge, a colon, and the number that makes the SHA-256 of it all begin with enough zero bits.</summary>
    public static string Solve(ChallengeJson challenge, CancellationToken cancellation)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (long n = 0; ; n++)
        {
            cancellation.ThrowIfCancellationRequested();
            var proof = string.Create(CultureInfo.InvariantCulture, $"{challenge.Text}:{n}");
            SHA256.HashData(Encoding.ASCII.GetBytes(proof), hash);
            if (BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash)) >= challenge.Bits)
            {
                return proof;
            }
        }
    }
}
