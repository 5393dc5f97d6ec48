using System.Collections.Immutable;

namespace Epicenter.Sources.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">Null where there is a problem.</param>
public sealed record ScenarioReading(Scenario? Scenario, ImmutableArray<ScenarioProblem> Problems);
