using System.Numerics;

namespace Epicenter.Core.Detection;

/// <summary>What is kept of a series and minute: a number in as few bytes as it needs.</summary>
internal static class MinuteValue
{
    /// <summary>The sum, at most the greatest value that the type holds, and never below nothing: what takes weight from a report may find it purged.</summary>
    public static T Sum<T>(T one, T other)
        where T : unmanaged, INumber<T> => T.CreateSaturating(Math.Max(0, double.CreateChecked(one) + double.CreateChecked(other)));
}
