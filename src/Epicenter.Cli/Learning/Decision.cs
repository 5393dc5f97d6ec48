namespace Epicenter.Cli.Learning;

/// <summary>What an operator said to a suggestion.</summary>
/// <param name="Suggestion">Its id.</param>
/// <param name="Accepted">Whether the catalog was changed.</param>
/// <param name="By">Who said so, by the name they have on the machine.</param>
internal sealed record Decision(string Suggestion, bool Accepted, string By, string Why, DateTimeOffset At);
