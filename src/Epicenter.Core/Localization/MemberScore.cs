using System.Runtime.Intrinsics;

namespace Epicenter.Core.Localization;

/// <summary>What one failing service is worth to the causes that it may stand on.</summary>
/// <param name="causes">How many causes there are.</param>
internal sealed class MemberScore(int causes)
{
    /// <summary>Of its failing, against being fine.</summary>
    public double Odds { get; set; }

    /// <summary>Probability that it only looks so because a louder one fails.</summary>
    public double Blame { get; set; }

    /// <summary>Natural log of what it is worth to a cause that reaches it by the leak alone, for each of <see cref="Leak.Steps"/>.</summary>
    public double[] Leaked { get; } = new double[Leak.Steps.Count];

    /// <summary>Probability that it looks failing though the cause does not reach it, for one of <see cref="Leak.Steps"/>.</summary>
    public double Beside(int step) => Math.Max(Leak.Steps[step], Blame);

    public int[] Entities { get; } = new int[causes];

    /// <summary>How much more that is for each of <see cref="Entities"/>, by severity.</summary>
    public Vector512<double>[] Gains { get; } = new Vector512<double>[causes];
}
