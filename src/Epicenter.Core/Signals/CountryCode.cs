namespace Epicenter.Core.Signals;

/// <summary>An ISO 3166-1 alpha-2 code in two bytes.</summary>
/// <param name="Packed">Its letters in ASCII, the first in the high byte; 0 for none.</param>
public readonly record struct CountryCode(ushort Packed)
{
    public bool IsKnown => Packed != 0;

    /// <summary>The code that two capital letters spell; none for anything else.</summary>
    public static CountryCode Of(ReadOnlySpan<byte> letters) =>
        letters is [>= (byte)'A' and <= (byte)'Z' and var first, >= (byte)'A' and <= (byte)'Z' and var second] ? new((ushort)((first << 8) | second)) : default;

    /// <summary>The two letters; empty for none.</summary>
    public override string ToString() => IsKnown ? string.Create(2, Packed, static (text, packed) => (text[0], text[1]) = ((char)(packed >> 8), (char)(packed & 0xff))) : "";
}
