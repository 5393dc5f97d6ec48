namespace Epicenter.Server.Api.Statuspage;

/// <summary><c>components.json</c>.</summary>
internal sealed record ComponentsAnswer(PageShape Page, IReadOnlyList<ComponentShape> Components);
