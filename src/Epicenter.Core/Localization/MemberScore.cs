using System.Runtime.Intrinsics;

namespace Epicenter.Core.Localization;

/// <summary>What one failing service is worth to the causes that it may stand on.</summary>
/// <param name="odds">Of its failing, against being fine.</param>
/// <param name="causes">How many causes there are.</param>
internal sealed class MemberScore(double odds, int causes)
{
    public double Odds { get; } = odds;

    /// <summary>Natural log of what it is worth to a cause that reaches it by the leak alone, for each of <see cref="Leak.Steps"/>.</summary>
    public double[] Leaked { get; } = new double[Leak.Steps.Count];

    public int[] Entities { get; } = new int[causes];

    /// <summary>How much more that is for each of <see cref="Entities"/>, by severity.</summary>
    public Vector512<double>[] Gains { get; } = new Vector512<double>[causes];
}
