using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Epicenter.Core.Catalog;

namespace Epicenter.Server.Networks;

/// <summary>Reads a table of networks: CSV with the columns network, country, subdivision and provider.</summary>
internal static class NetworkTableReader
{
    public const string Header = "network,country,subdivision,provider";

    /// <summary>Reads a table and names everything that is wrong with it.</summary>
    /// <param name="name">What the problems call it.</param>
    public static NetworkTableReading Read(TextReader text, string name, CatalogGraph catalog)
    {
        var places = new NetworkPlaces(catalog);
        var rows = new List<NetworkRow>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var headed = false;
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                if (line.Trim() != Header)
                {
                    problems.Add($"{name}:{number}: the header is missing. Let the first line be {Header}");
                    break;
                }
            }
            else if (ReadRow(line, number, places, rows) is { } problem)
            {
                problems.Add($"{name}:{number}: {problem}");
            }
        }

        rows.Sort();
        problems.AddRange(Repetitions(rows).Select(r => $"{name}:{r.Again}: the network stands in line {r.Before} already. Keep one of the two."));
        return new NetworkTableReading(new NetworkTable(rows, places.All), problems.ToImmutable());
    }

    private static IEnumerable<(int Again, int Before)> Repetitions(List<NetworkRow> sorted)
    {
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].First == sorted[i - 1].First && sorted[i].Width == sorted[i - 1].Width)
            {
                yield return (sorted[i].Line, sorted[i - 1].Line);
            }
        }
    }

    private static string? ReadRow(ReadOnlySpan<char> line, int number, NetworkPlaces places, List<NetworkRow> rows)
    {
        var comma = line.IndexOf(',');
        var network = (comma < 0 ? line : line[..comma]).Trim();
        if (!TryReadNetwork(network, out var first, out var width, out var problem)
            || !places.TryGet(comma < 0 ? "" : line[(comma + 1)..], out var place, out problem))
        {
            return problem;
        }

        rows.Add(new NetworkRow(first, width, place, number));
        return null;
    }

    private static bool TryReadNetwork(ReadOnlySpan<char> text, out UInt128 first, out byte width, out string? problem)
    {
        var slash = text.IndexOf('/');
        var wide = slash < 0 ? text : text[..slash];
        (first, width, problem) = (0, 0, null);
        if (!IPAddress.TryParse(wide, out var ip) || wide.Contains('%') || slash < 0 || !byte.TryParse(text[(slash + 1)..], CultureInfo.InvariantCulture, out width))
        {
            problem = $"{text} is no network. Write it such as 203.0.113.0/24 or 2001:db8::/32.";
            return false;
        }

        var address = NetworkAddress.Of(ip);
        var own = wide.Contains(':') ? NetworkAddress.Width : NetworkAddress.Width - NetworkAddress.WidthBeforeVersion4;
        if (width > own)
        {
            problem = $"{text} has more than {own} bits. Write it such as 203.0.113.0/24 or 2001:db8::/32.";
            return false;
        }

        width += (byte)(NetworkAddress.Width - own);
        first = address.Cut(width).Bits;
        problem = width <= NetworkAddress.WidthBeforeVersion4 && first == 0 ? $"{text} holds all of IPv4 too. Write 2000::/3 for all of IPv6."
            : first == address.Bits ? null
            : $"{text} begins within the network. Write {Written(first, own)}{text[slash..]}.";
        return problem is null;
    }

    private static IPAddress Written(UInt128 first, int width)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, first);
        return new IPAddress(bytes[^(width / 8)..]);
    }
}
