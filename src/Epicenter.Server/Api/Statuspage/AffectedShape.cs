namespace Epicenter.Server.Api.Statuspage;

/// <summary>A service whose status an update changed.</summary>
internal sealed record AffectedShape(string Code, string Name, string OldStatus, string NewStatus);
