namespace Epicenter.Server.Cards;

/// <summary>What a social card says, of the moment at which it is drawn.</summary>
/// <param name="Kicker">Small, above the headline.</param>
/// <param name="Line">Below the headline; empty where there is nothing to add.</param>
/// <param name="Foot">Who says so, as of when.</param>
/// <param name="IsHot">Something fails.</param>
internal sealed record CardText(string Kicker, string Headline, string Line, string Foot, bool IsHot);
