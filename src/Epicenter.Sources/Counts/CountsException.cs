namespace Epicenter.Sources.Counts;

/// <summary>A file of counts is not what it should be; the message names the line and the remedy.</summary>
public sealed class CountsException(string message) : Exception(message);
