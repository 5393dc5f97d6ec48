namespace Epicenter.Core.Detection;

/// <summary>A country or an internet provider from which a service is heard often enough to know what is usual of it.</summary>
/// <param name="Part">Its number in <see cref="PlaceCounts"/>.</param>
/// <param name="Share">Share of the service's reports that usually comes from there at this time of day, 0 to 1.</param>
/// <param name="Known">Reports by which the share is known.</param>
internal readonly record struct WatchedPlace(int Part, double Share, double Known);
