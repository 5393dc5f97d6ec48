using CsCheck;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

/// <summary>The three forms in which identities are kept answer as a set does.</summary>
public sealed class IdentityTests
{
    // Many with the same highest bits, so that places in the table collide.
    private static readonly Gen<ulong> s_identity = Gen.OneOf(Gen.ULong[1, ulong.MaxValue], Gen.ULong[1, 300], Gen.ULong[ulong.MaxValue - 300, ulong.MaxValue]);

    [Fact]
    public void Contains_AnyIdentities_AnswersAsASetDoes() => Gen.Select(s_identity.Array[0, 2500], s_identity.Array[20]).Sample(
        (held, asked) =>
        {
            var expected = held.ToHashSet();
            var set = new IdentitySet();
            Array.ForEach(held, set.Add);
            var folder = new ForgetfulFolder(new Random(1));
            IdentityFile.Write(folder, "some.ids", set.Sorted(), lastArrival: 7);
            using var file = IdentityFile.TryOpen(folder, "some.ids")!;
            var filter = IdentityFilter.Of(set.Sorted());

            Assert.Equal((expected.Count, expected.Count, 7), (set.Count, file.Count, file.LastArrival));
            Assert.Equal(expected.Order(), set.Sorted());
            Assert.All(held.Take(200), i => Assert.True(set.Contains(i) && file.Contains(i) && filter.MayContain(i)));
            Assert.All(asked, i => Assert.Equal(expected.Contains(i), set.Contains(i)));
            Assert.All(asked, i => Assert.Equal(expected.Contains(i), file.Contains(i)));
            Assert.True(file.IsWhole());
        },
        iter: 100,
        seed: "0001Kv8VzG65");

    [Fact]
    public void MayContain_Strangers_AreSeldomTakenForOurs()
    {
        var random = new Random(1);
        var filter = IdentityFilter.Of([.. Enumerable.Range(0, 20_000).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))]);

        Assert.InRange(Enumerable.Range(0, 100_000).Count(_ => filter.MayContain((ulong)random.NextInt64(long.MinValue, long.MaxValue))), 1, 1500);
    }

    [Fact]
    public void IsWhole_AnIdentityFlipped_SaysNo()
    {
        var folder = new ForgetfulFolder(new Random(1));
        IdentityFile.Write(folder, "some.ids", [1, 2, 3], lastArrival: 7);
        var files = folder.Contents();
        files["some.ids"][^1] ^= 1;
        using var file = IdentityFile.TryOpen(ForgetfulFolder.Of(files), "some.ids")!;

        Assert.False(file.IsWhole());
    }
}
