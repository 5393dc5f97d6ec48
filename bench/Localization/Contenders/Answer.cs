namespace Epicenter.Bench.Localization.Contenders;

/// <summary>What a contender says failed.</summary>
/// <param name="Causes">Groups.</param>
/// <param name="Rivals">Groups that it would name second and third in the place of one of them.</param>
internal sealed record Answer(IReadOnlyCollection<int> Causes, IReadOnlyCollection<int> Rivals);
