namespace Epicenter.Core.Detection;

/// <summary>A stretch of time in which a series was more than usual.</summary>
/// <param name="OpenedAt">End of the bin that showed it.</param>
/// <param name="ClosedAt">End of the bin that showed it over; null when it lasts to the end of the series.</param>
public readonly record struct CountSpell(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);
