namespace Epicenter.Server.Api.Contract;

/// <summary>Services that stand on something near the cause and not on the cause.</summary>
public sealed record ApartJson(string Entity, TallyJson Services);
