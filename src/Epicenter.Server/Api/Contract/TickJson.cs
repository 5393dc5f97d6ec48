namespace Epicenter.Server.Api.Contract;

/// <summary>A minute has passed.</summary>
/// <param name="Signals">Signals that the log holds.</param>
/// <param name="Accepting">Whether signals are being accepted.</param>
public sealed record TickJson(DateTimeOffset At, long Signals, int OpenIncidents, bool Accepting);
