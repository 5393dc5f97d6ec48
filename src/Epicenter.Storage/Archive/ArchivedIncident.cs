namespace Epicenter.Storage.Archive;

/// <summary>An incident as it is put away.</summary>
/// <param name="Revision">Tells this state of it from earlier ones.</param>
/// <param name="Summary">What a list needs of it, as JSON.</param>
/// <param name="Story">All that was told of it, as JSON.</param>
public sealed record ArchivedIncident(string Id, string Revision, string Summary, string Story);
