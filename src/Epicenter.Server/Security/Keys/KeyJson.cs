namespace Epicenter.Server.Security.Keys;

/// <summary>A key as its file has it.</summary>
internal sealed record KeyJson(string Name, string Scope, string Sha256, DateTimeOffset CreatedAt);
