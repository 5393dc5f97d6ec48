namespace Epicenter.Cli.Replays;

/// <summary>What is known from elsewhere of the outage that is replayed: what to hold the observatory against.</summary>
/// <param name="Began">When it began, as the provider or journalists established later.</param>
/// <param name="FirstNotice">When the provider first said so; null where it never did.</param>
/// <param name="Cause">Id of the entity that failed; null where nobody ever said.</param>
/// <param name="Reconstruction">What the reports were reconstructed from; null where they are real.</param>
internal sealed record KnownCourse(string Name, DateTimeOffset Began, DateTimeOffset? FirstNotice, string? Cause, string? Reconstruction)
{
    public bool IsRight(string entity) => entity == Cause;

    /// <summary>Whether an entity is a part of what failed, or what failed is a part of it.</summary>
    public bool IsNear(string entity) => Cause is not null
        && (entity.StartsWith(Cause + "/", StringComparison.Ordinal) || Cause.StartsWith(entity + "/", StringComparison.Ordinal));
}
