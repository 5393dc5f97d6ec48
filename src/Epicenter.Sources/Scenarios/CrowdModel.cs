using System.Collections.Immutable;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios;

/// <summary>How a crowd reported in a reconstructed outage, and how it reports on any other day.</summary>
/// <param name="Quiet">How long before the outage the signals begin.</param>
/// <param name="Usual">What each size of service gets on a normal day.</param>
/// <param name="UsualSymptoms">What people complain of on a normal day.</param>
/// <param name="Countries">Where reporters are on a normal day, by weight, for services that are used everywhere.</param>
/// <param name="Subdivisions">Weights of subdivisions, by country; a country that is absent gives none.</param>
/// <param name="Networks">Weights of internet providers, by country; a country that is absent shares evenly among those of the catalog.</param>
/// <param name="Relief">How much of the outage was left from which moment on.</param>
/// <param name="Echo">By how much the news raises reports on everything at the outage's height: 0.2 for a fifth.</param>
/// <param name="Hits">Who was hit, when and how hard.</param>
/// <param name="SymptomConcentration">How closely each service's crowd keeps to its table of symptoms, in pseudo-reports (Dirichlet), drawn anew by each seed;
/// null for exactly.</param>
/// <param name="PeakSpread">Standard deviation of the logarithm by which peaks that nobody charted differ from one seed to another; 0 for not at all.</param>
public sealed record CrowdModel(
    TimeSpan Quiet,
    ImmutableArray<UsualReports> Usual,
    ImmutableDictionary<Symptom, double> UsualSymptoms,
    ImmutableDictionary<string, double> Countries,
    ImmutableDictionary<string, ImmutableDictionary<string, double>> Subdivisions,
    ImmutableDictionary<string, ImmutableDictionary<string, double>> Networks,
    ImmutableArray<ReliefStage> Relief,
    Misattribution Misattribution,
    double Echo,
    ImmutableArray<ServiceHit> Hits,
    double? SymptomConcentration = null,
    double PeakSpread = 0);
