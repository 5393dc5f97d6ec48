using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Scenarios;

/// <summary>Something wrong in a scenario's text.</summary>
public sealed record ScenarioProblem(Place Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
