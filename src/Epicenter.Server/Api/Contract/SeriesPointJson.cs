namespace Epicenter.Server.Api.Contract;

/// <summary>Reports in one bin.</summary>
/// <param name="At">Start of the bin.</param>
/// <param name="Expected">Null beyond the last 48 hours: what was usual then is not kept.</param>
/// <param name="Low">Lower end of the central 90 % of what is usual.</param>
/// <param name="High">Upper end of the central 90 % of what is usual.</param>
public sealed record SeriesPointJson(DateTimeOffset At, long Reports, double? Expected, double? Low, double? High);
