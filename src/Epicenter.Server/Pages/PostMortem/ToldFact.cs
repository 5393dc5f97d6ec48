namespace Epicenter.Server.Pages.PostMortem;

/// <summary>A figure and its name.</summary>
public sealed record ToldFact(string Name, string Value);
