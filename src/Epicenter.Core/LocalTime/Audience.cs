namespace Epicenter.Core.LocalTime;

/// <summary>Who uses a service, as far as its countries tell.</summary>
/// <param name="Home">The country most of them live in; empty where the service is used everywhere.</param>
/// <param name="Zone">The clock they live by; null where the service is used everywhere: then it is UTC's.</param>
internal readonly record struct Audience(string Home, Zone? Zone)
{
    public static readonly Audience Everywhere = new("", null);

    /// <summary>
    /// Of several zones it takes those that change their clocks together and have most people, and among them that of the person in the
    /// middle, from west to east: no other clock is nearer to all the others.
    /// </summary>
    /// <param name="countries">ISO 3166-1 alpha-2; none for everywhere.</param>
    public static Audience Of(IEnumerable<string> countries)
    {
        Residents[] people = [.. countries.Distinct(StringComparer.Ordinal).SelectMany(ZoneTable.Of)];
        if (people.Length == 0)
        {
            return Everywhere;
        }

        var home = people.GroupBy(p => p.Country, StringComparer.Ordinal).MaxBy(c => c.Sum(p => p.Millions))!.Key;
        var together = people.GroupBy(p => p.Zone.Saving).MaxBy(s => s.Sum(p => p.Millions))!;
        return new Audience(home, Middle([.. together.OrderBy(p => p.Zone.StandardMinutes)]));
    }

    private static Zone Middle(Residents[] fromWestToEast)
    {
        var left = fromWestToEast.Sum(p => p.Millions) / 2;
        return fromWestToEast.First(p => (left -= p.Millions) <= 0).Zone;
    }
}
