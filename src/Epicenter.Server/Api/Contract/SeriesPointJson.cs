namespace Epicenter.Server.Api.Contract;

/// <summary>Reports in one bin.</summary>
/// <param name="At">Start of the bin.</param>
/// <param name="Low">Lower end of the central 90 % of what is usual.</param>
/// <param name="High">Upper end of the central 90 % of what is usual.</param>
public sealed record SeriesPointJson(DateTimeOffset At, int Reports, double Expected, double Low, double High);
