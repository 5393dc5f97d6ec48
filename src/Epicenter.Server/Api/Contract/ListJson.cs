namespace Epicenter.Server.Api.Contract;

/// <summary>One page of a list.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ListJson<T>(IReadOnlyList<T> Items, string? Next);
