using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Security.Proofs;

/// <summary>Sets challenges and checks proofs of work, in the manner of hashcash. Nothing is kept of a challenge until it is answered.</summary>
internal sealed class Challenges(ServerSecret secret, int bits = Challenges.UsualBits)
{
    /// <summary>130,000 hashes on average: half a second on a phone.</summary>
    public const int UsualBits = 17;

    /// <summary>Time to solve it and to send the report.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    private const int MostSpent = 100_000;
    private const int LongestAnswer = 20;

    // bits.expiry.salt.seal and a colon take 64 characters, one block of SHA-256: who tries out answers hashes the block after it only.
    private const int BitsLength = 2;
    private const int ExpiryLength = 10;
    private const int SaltLength = 16;
    private const int SealLength = 32;
    private const int ExpiryAt = BitsLength + 1;
    private const int SaltAt = ExpiryAt + ExpiryLength + 1;
    private const int SealAt = SaltAt + SaltLength + 1;
    private const int Length = SealAt + SealLength;

    private readonly byte[] _key = secret.KeyFor("challenges");
    private readonly SpentProofs _spent = new(Lifetime, MostSpent);

    /// <summary>Sets a challenge for one report on a service.</summary>
    public ChallengeJson Set(string service, DateTimeOffset now)
    {
        var expiresAt = now + Lifetime;
        var salt = RandomNumberGenerator.GetHexString(SaltLength, lowercase: true);
        var terms = string.Create(CultureInfo.InvariantCulture, $"{bits:00}.{expiresAt.ToUnixTimeSeconds():0000000000}.{salt}");
        return new ChallengeJson($"{terms}.{Seal(terms, service)}", bits, expiresAt);
    }

    /// <summary>Checks a proof, and spends it where it is valid.</summary>
    public ProofVerdict Check(string? proof, string service, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(proof))
        {
            return ProofVerdict.Missing;
        }

        if (proof.Length is <= Length + 1 or > Length + 1 + LongestAnswer || proof[Length] != ':' || !Ascii.IsValid(proof))
        {
            return ProofVerdict.Foreign;
        }

        // The cheapest first: who sends rubbish shall cost little.
        return ZeroBits(proof) < bits ? ProofVerdict.Unsolved
            : !IsOurs(proof, service) ? ProofVerdict.Foreign
            : long.Parse(proof.AsSpan(ExpiryAt, ExpiryLength), CultureInfo.InvariantCulture) < now.ToUnixTimeSeconds() ? ProofVerdict.Expired
            : !_spent.Spend(ulong.Parse(proof.AsSpan(SaltAt, SaltLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture), now) ? ProofVerdict.Spent
            : ProofVerdict.Valid;
    }

    private static int ZeroBits(string proof)
    {
        Span<byte> text = stackalloc byte[Length + 1 + LongestAnswer];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.ASCII.GetBytes(proof, text)], hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    // The seal covers the service too, without naming it.
    private bool IsOurs(string proof, string service) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(proof, SealAt, SealLength), Encoding.ASCII.GetBytes(Seal(proof[..(SealAt - 1)], service)));

    private string Seal(string terms, string service) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{terms}|{service}")).AsSpan(0, SealLength / 2));
}
