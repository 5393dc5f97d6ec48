using Epicenter.Core.Signals;

namespace Epicenter.Storage.Rollups;

/// <summary>How many reports named a place.</summary>
/// <param name="Place">ISO 3166-1 or 3166-2 code, such as <c>US</c> or <c>US-VA</c>; empty for all reports, wherever they came from.</param>
/// <param name="Recent">In about the last hour.</param>
/// <param name="Past">In the last four weeks, but for the last hours: an outage is not to teach what is usual of its own places.</param>
public readonly record struct PlaceCount(string Place, long Recent, long Past)
{
    /// <summary>The places that a report counts in: everywhere, its country, and the part of that where it names one.</summary>
    public static IEnumerable<string> PlacesOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        yield return "";

        // The part names its country too, where the report leaves that out.
        if ((report.Country ?? report.Subdivision?[..2]) is { } country)
        {
            yield return country;
        }

        if (report.Subdivision is { } part)
        {
            yield return part;
        }
    }
}
