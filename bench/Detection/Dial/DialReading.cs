namespace Epicenter.Bench.Detection.Dial;

/// <summary>Openings a year and service on one kind of traffic, against those asked for.</summary>
/// <param name="Plausible">The means that the count leaves plausible.</param>
internal readonly record struct DialReading(string Family, double Dial, double Measured, PoissonInterval Plausible);
