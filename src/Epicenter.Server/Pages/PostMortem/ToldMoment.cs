namespace Epicenter.Server.Pages.PostMortem;

/// <summary>Something that happened.</summary>
/// <param name="Time">As the reader's clock shows it.</param>
/// <param name="Note">How far it is from another event, or the words of a notice; null where there is neither.</param>
public sealed record ToldMoment(DateTimeOffset At, string Time, string Text, string? Note);
