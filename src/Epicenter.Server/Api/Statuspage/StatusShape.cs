namespace Epicenter.Server.Api.Statuspage;

/// <summary>How things stand in all.</summary>
/// <param name="Indicator">none, minor, major or critical.</param>
internal sealed record StatusShape(string Indicator, string Description);
