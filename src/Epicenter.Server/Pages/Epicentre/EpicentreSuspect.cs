namespace Epicenter.Server.Pages.Epicentre;

/// <summary>Another explanation.</summary>
/// <param name="Number">Its place in the list of explanations, from 2.</param>
public sealed record EpicentreSuspect(string Id, string Name, int Number, double Probability);
