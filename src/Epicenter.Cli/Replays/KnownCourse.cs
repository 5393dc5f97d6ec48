namespace Epicenter.Cli.Replays;

/// <summary>What is known from elsewhere of the outage that is replayed: what to hold the observatory against.</summary>
/// <param name="Began">When it began, as the provider or journalists established later.</param>
/// <param name="FirstNotice">When the provider first said so; null where it never did.</param>
/// <param name="Causes">Ids of the entities that count as the right cause.</param>
internal sealed record KnownCourse(string Name, DateTimeOffset Began, DateTimeOffset? FirstNotice, IReadOnlyList<string> Causes);
