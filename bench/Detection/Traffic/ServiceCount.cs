namespace Epicenter.Bench.Detection.Traffic;

/// <summary>Different people who reported a service in a minute.</summary>
internal readonly record struct ServiceCount(int Service, int Reporters);
