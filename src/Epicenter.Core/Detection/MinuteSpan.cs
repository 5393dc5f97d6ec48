using System.Numerics;

namespace Epicenter.Core.Detection;

/// <summary>Consecutive minutes of a ring, in up to two parts.</summary>
internal readonly ref struct MinuteSpan<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
    where T : unmanaged, INumber<T>
{
    public ReadOnlySpan<T> First { get; } = first;

    public ReadOnlySpan<T> Second { get; } = second;

    public double Sum() => Sum(First) + Sum(Second);

    private static double Sum(ReadOnlySpan<T> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += double.CreateTruncating(value);
        }

        return sum;
    }
}
