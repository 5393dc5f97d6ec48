namespace Epicenter.Server.Pages;

/// <summary>One page of a long list.</summary>
/// <param name="Number">From 1.</param>
public sealed record Leaf<T>(IReadOnlyList<T> Items, int Number, int Pages, int Total);
