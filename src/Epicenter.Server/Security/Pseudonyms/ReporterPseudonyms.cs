using System.Buffers.Binary;
using System.Text;
using Epicenter.Server.Networks;

namespace Epicenter.Server.Security.Pseudonyms;

/// <summary>
/// Tells reporters apart for a day without knowing them: keyed hashes of address and browser, with a key that changes daily. Addresses are
/// neither stored nor logged, nobody without the secret can try out whom a pseudonym stands for, and those of two days can't be matched.
/// </summary>
internal sealed class ReporterPseudonyms(ServerSecret secret)
{
    // Beyond this, browsers don't describe themselves; only somebody who wants to be many does.
    private const int LongestBrowser = 256;

    // What is hashed begins with its kind, so that no site and no household ever share a pseudonym.
    private const byte ReporterKind = 1;
    private const byte VicinityKind = 2;
    private const byte SiteKind = 3;
    private const int AddressLength = 1 + 16;

    private DayKey? _key;

    /// <param name="site">The site whose key was sent; null where the address tells where a report comes from.</param>
    public Pseudonym Of(NetworkAddress address, string browser, string? site, DateTimeOffset arrival)
    {
        var key = KeyOf(arrival);
        Span<byte> subject = stackalloc byte[AddressLength + (3 * LongestBrowser)];
        Write(subject, ReporterKind, address.Household);
        var reporter = key.Hash(subject[..(AddressLength + Encoding.UTF8.GetBytes(Start(browser), subject[AddressLength..]))]);
        if (site is not null)
        {
            subject[0] = SiteKind;
            return new Pseudonym(reporter, key.Hash(subject[..(1 + Encoding.UTF8.GetBytes(Start(site), subject[1..]))]));
        }

        Write(subject, VicinityKind, address.Vicinity);
        return new Pseudonym(reporter, key.Hash(subject[..AddressLength]));
    }

    private static void Write(Span<byte> subject, byte kind, NetworkAddress address)
    {
        subject[0] = kind;
        BinaryPrimitives.WriteUInt128BigEndian(subject[1..], address.Bits);
    }

    private static ReadOnlySpan<char> Start(string text) => text.AsSpan(0, Math.Min(text.Length, LongestBrowser));

    // Two threads may make the key of a new day at once; they make the same.
    private DayKey KeyOf(DateTimeOffset arrival)
    {
        var day = arrival.UtcTicks / TimeSpan.TicksPerDay;
        return _key is { } key && key.Day == day ? key : _key = new DayKey(secret, day);
    }
}
