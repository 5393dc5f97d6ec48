using Epicenter.Bench.Drills;

namespace Epicenter.Bench.Tests.Drills;

internal static class SomeBeliefs
{
    public static Belief One(ulong drill, double probability, bool isRight) =>
        new(drill, "component", 30, ["a"], 3, 3, 5, isRight, isRight, isRight, null, [], [new Held("a", probability, 3, 3, 0, new Dictionary<string, double>())]);

    /// <summary>As many as asked for, held with a probability, of which a share is right.</summary>
    public static IEnumerable<Belief> Many(int count, double probability, double right, ulong first = 0) =>
        Enumerable.Range(0, count).Select(i => One(first + (ulong)i, probability, i < right * count));
}
