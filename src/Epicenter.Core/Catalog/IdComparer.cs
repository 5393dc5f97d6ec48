using System.Text;

namespace Epicenter.Core.Catalog;

/// <summary>Compares ids by letter, whether they are strings or the UTF-8 of a line: a lookup then needs no string.</summary>
internal sealed class IdComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    public static readonly IdComparer Instance = new();

    private IdComparer()
    {
    }

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public bool Equals(ReadOnlySpan<byte> alternate, string other) => Ascii.Equals(alternate, other);

    public int GetHashCode(string obj)
    {
        var hash = FnvOffset;
        foreach (var letter in obj)
        {
            hash = (hash ^ letter) * FnvPrime;
        }

        return (int)hash;
    }

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = FnvOffset;
        foreach (var letter in alternate)
        {
            hash = (hash ^ letter) * FnvPrime;
        }

        return (int)hash;
    }

    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);
}
