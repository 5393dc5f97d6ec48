using System.Buffers.Binary;
using System.Net;

namespace Epicenter.Server.Networks;

/// <summary>An address of either version as one number, so that prefixes are cut and compared without allocating.</summary>
/// <param name="Bits">As IPv6 has it; IPv4 is mapped into <c>::ffff:0:0/96</c>, so that it is the same however it arrives.</param>
internal readonly record struct NetworkAddress(UInt128 Bits)
{
    /// <summary>Bits of an address.</summary>
    public const int Width = 128;

    /// <summary>How many of them come before an IPv4 address.</summary>
    public const int WidthBeforeVersion4 = 96;

    private static readonly UInt128 Version4 = (UInt128)0xffff << 32;

    public bool IsVersion4 => Bits >> 32 == 0xffff;

    /// <summary>What one subscriber has: an IPv4 address, or an IPv6 /64.</summary>
    public NetworkAddress Household => IsVersion4 ? this : Cut(64);

    /// <summary>What belongs to one small network: an IPv4 /24, or an IPv6 /48.</summary>
    public NetworkAddress Vicinity => Cut(IsVersion4 ? WidthBeforeVersion4 + 24 : 48);

    /// <summary>Reads what a connection has; none, as on a Unix socket, is <c>::</c>.</summary>
    public static NetworkAddress Of(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address is null || !address.TryWriteBytes(bytes, out var written) ? default
            : written == 4 ? new(Version4 | BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : new(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>The address with all but its first bits cleared.</summary>
    public NetworkAddress Cut(int bits) => new(bits == 0 ? 0 : Bits & (UInt128.MaxValue << (Width - bits)));
}
