using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Epicenter.Core.Detection;

/// <summary>Consecutive minutes of a ring, in up to two parts.</summary>
internal readonly ref struct MinuteSpan<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
    where T : unmanaged, INumber<T>
{
    public ReadOnlySpan<T> First { get; } = first;

    public ReadOnlySpan<T> Second { get; } = second;

    public double Sum() => Sum(First) + Sum(Second);

    // Counts are floats of like size, of which doubles add hundreds without rounding: in whichever order, the sum is the same.
    private static double Sum(ReadOnlySpan<T> values)
    {
        var (sum, at) = (0.0, 0);
        if (typeof(T) == typeof(float))
        {
            var floats = MemoryMarshal.Cast<T, float>(values);
            var sums = Vector256<double>.Zero;
            for (; at <= floats.Length - Vector256<float>.Count; at += Vector256<float>.Count)
            {
                var (lower, upper) = Vector256.Widen(Vector256.Create(floats[at..]));
                sums += lower + upper;
            }

            sum = Vector256.Sum(sums);
        }

        foreach (var value in values[at..])
        {
            sum += double.CreateTruncating(value);
        }

        return sum;
    }
}
