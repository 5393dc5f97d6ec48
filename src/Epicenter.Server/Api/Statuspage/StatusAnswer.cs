namespace Epicenter.Server.Api.Statuspage;

/// <summary><c>status.json</c>.</summary>
internal sealed record StatusAnswer(PageShape Page, StatusShape Status);
