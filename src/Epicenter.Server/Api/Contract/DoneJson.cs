namespace Epicenter.Server.Api.Contract;

/// <summary>An act is on disk and done.</summary>
/// <param name="Events">What happened to incidents by it.</param>
public sealed record DoneJson(ActJson Act, IReadOnlyList<IncidentEventJson> Events);
