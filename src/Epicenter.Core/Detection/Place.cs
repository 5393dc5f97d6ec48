using Epicenter.Core.Signals;

namespace Epicenter.Core.Detection;

/// <summary>Where reports come from: a country, or the internet provider that they came through.</summary>
/// <param name="Number">A packed <see cref="CountryCode"/>, or the index of a provider's service beyond them; 0 is nowhere.</param>
public readonly record struct Place(int Number)
{
    private const int FirstProvider = 1 << 16;

    public bool IsKnown => Number != 0;

    /// <summary>The country; unknown where this is a provider.</summary>
    public CountryCode Country => Number < FirstProvider ? new CountryCode((ushort)Number) : default;

    /// <summary>Index of the provider's service; null where this is a country.</summary>
    public int? Provider => Number >= FirstProvider ? Number - FirstProvider : null;

    public static Place Of(CountryCode country) => new(country.Packed);

    public static Place OfProvider(int service) => new(FirstProvider + service);
}
