namespace Epicenter.Server.Api.Contract;

/// <summary>What an operator answers to a rumour.</summary>
/// <param name="By">The operator's name.</param>
public sealed record AnswerJson(string Text, string By, string Why, DateTimeOffset At);
