namespace Epicenter.Server.Pages.Directory;

/// <summary>One day of a service's history.</summary>
/// <param name="Day">Midnight of the page's clock.</param>
/// <param name="Hit">How long it was hit in incidents that day; null where it was not watched.</param>
public sealed record DayBar(DateTimeOffset Day, TimeSpan? Hit);
