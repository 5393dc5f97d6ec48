namespace Epicenter.Sources.Scenarios;

/// <summary>A scenario stands on data that are not here. The message tells a person what to do.</summary>
public sealed class ScenarioDataMissingException(string message) : Exception(message);
