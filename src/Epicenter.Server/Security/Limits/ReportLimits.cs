namespace Epicenter.Server.Security.Limits;

/// <summary>How many reports a minute are taken from strangers. Each limit lets twice as many through at once, after a quiet time.</summary>
public sealed record ReportLimits
{
    /// <summary>From one IPv4 address or IPv6 /64: enough for an office, too few to drown out a country.</summary>
    /// <value>60.</value>
    public int Household { get; init; } = 60;

    /// <summary>From one IPv4 /24 or IPv6 /48, or one site.</summary>
    /// <value>600.</value>
    public int Vicinity { get; init; } = 600;

    /// <summary>On one service, from all together.</summary>
    /// <value>30,000.</value>
    public int Service { get; init; } = 30_000;

    /// <summary>From one vicinity before each further one has to bring a proof of work.</summary>
    /// <value>120.</value>
    public int VicinityWithoutProof { get; init; } = 120;

    /// <summary>On one service before each further one has to bring a proof of work.</summary>
    /// <value>600.</value>
    public int ServiceWithoutProof { get; init; } = 600;
}
