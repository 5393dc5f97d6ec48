namespace Epicenter.Core.LocalTime;

/// <summary>People of a country who live by one clock.</summary>
internal readonly record struct Residents(string Country, Zone Zone, double Millions);
