namespace Epicenter.Bench.Detection.Example;

/// <summary>A minute of a service as the detector saw it when the minute was over.</summary>
/// <param name="Minute">Since the trouble began; below zero before.</param>
/// <param name="Count">Reports of the last five minutes.</param>
/// <param name="Low">Lower end of what is ordinary of five minutes; <paramref name="High"/> is the upper end.</param>
/// <param name="Evidence">Natural log-likelihood ratio of failing against fine; 0 while nothing is suspected.</param>
/// <param name="Asked">The evidence that opens a problem of this service alone.</param>
internal readonly record struct ExampleMinute(int Minute, double Count, double Low, double High, double Evidence, double Asked);
