namespace Epicenter.Core.Detection;

/// <summary>
/// People blame their internet provider for what fails behind it: so many reports on a provider are to be expected while other
/// services are reported more than usual.
/// </summary>
public static class BlameShift
{
    /// <summary>Share of reports that land on the reporter's internet provider. Observed between 4 and 10 in a hundred; taken high, to be slow to accuse.</summary>
    public const double Share = 0.12;

    /// <summary>
    /// Reports on an internet provider for each report above usual on another one of the same country: who can't reach a customer of that one, or
    /// reads of it, reports their own. On 22 February 2024 Verizon was reported one twentieth as often as AT&amp;T, and was fine.
    /// </summary>
    public const double NeighbourShare = 0.08;

    /// <summary>Gamma shape of the factor between this expectation and what comes.</summary>
    public const double Shape = 3;

    /// <summary>Expected reports of misplaced blame.</summary>
    /// <param name="excess">Reports above usual on all services that are no internet providers.</param>
    /// <param name="excessThrough">Those of them that are known to have come through this provider.</param>
    /// <param name="providerShare">This provider's share of what is usually reported of internet providers, 0 to 1.</param>
    /// <param name="networkKnown">Share of reports whose network is known, 0 to 1.</param>
    public static double Expected(double excess, double excessThrough, double providerShare, double networkKnown) =>
        Share * (Math.Max(0, excessThrough) + ((1 - networkKnown) * providerShare * Math.Max(0, excess)));

    /// <summary>The same for what is misplaced by customers and callers of another internet provider.</summary>
    /// <param name="excess">Reports above usual on that one.</param>
    public static double ExpectedBeside(double excess) => NeighbourShare * Math.Max(0, excess);
}
