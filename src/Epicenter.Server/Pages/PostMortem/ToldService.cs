namespace Epicenter.Server.Pages.PostMortem;

/// <summary>A service that was hit.</summary>
/// <param name="To">Null where it is not repaired.</param>
public sealed record ToldService(string Id, string Name, string From, string? To, int Reports);
