using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Epicentre;

/// <summary>What the picture shows, before it has places.</summary>
/// <param name="Cause">Name of the leading cause.</param>
/// <param name="Rivals">The other explanations, likeliest first.</param>
/// <param name="Hit">Services hit, weightiest first.</param>
/// <param name="Fine">Services that stand on the cause and are fine.</param>
public sealed record EpicentreSubject(
    string CauseId,
    string Cause,
    ImmutableArray<EpicentreSuspect> Rivals,
    ImmutableArray<EpicentreService> Hit,
    ImmutableArray<EpicentreService> Fine);
