using CsCheck;
using Epicenter.Core.Checkpoints;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ReporterTableTests
{
    // Keys of one line, of the last one, and any others; all of them differ in their high bits.
    private static readonly Gen<ulong> s_key = Gen.OneOf(
        Gen.ULong[1, ulong.MaxValue >> 28].Select(k => k << 28),
        Gen.ULong[1, 40].Select(k => k << 30),
        Gen.ULong[1, 40].Select(k => ulong.MaxValue << 40 | k << 30));

    private static readonly Gen<(ulong Key, uint Value)[]> s_pairs = Gen.Select(s_key, Gen.UInt[1, (1 << ReporterTable.ValueBits) - 1]).Array[0, 3000];

    [Fact]
    public void Set_AnyKeys_FindsWhatADictionaryHolds() =>
        s_pairs.Sample(pairs =>
        {
            var (table, expected) = (new ReporterTable(), new Dictionary<ulong, uint>());
            Set(table, expected, pairs);
            return table.Count == expected.Count
                && table.Fresh == expected.Count
                && expected.All(e => ValueOf(table, e.Key) == e.Value)
                && pairs.Select(p => p.Key + (1UL << 28)).All(other => other == 0 || expected.ContainsKey(other) || table.Find(other) < 0);
        },
        iter: 100);

    [Fact]
    public void Turn_AnyKeys_ForgetsWhatWasNotSetSinceTheLast() =>
        Gen.Select(s_pairs, s_pairs, s_pairs).Sample((first, second, third) =>
        {
            var (table, expected) = (new ReporterTable(), new Dictionary<ulong, uint>());
            Set(table, [], first);
            table.Turn();
            Set(table, expected, second);
            table.Turn();
            var forgotten = first.Select(p => p.Key).Except(expected.Keys).ToArray();
            var isForgotten = forgotten.All(key => table.Find(key) < 0);
            Set(table, expected, third);
            return isForgotten && table.Count == expected.Count && expected.All(e => ValueOf(table, e.Key) == e.Value);
        },
        iter: 100);

    [Fact]
    public void Find_KeyWithoutHighBits_IsNoFreePlace()
    {
        var table = new ReporterTable();
        Assert.True(table.Find(0) < 0);
        table.Set(table.Find(0), 0, 7);
        Assert.Equal(7u, ValueOf(table, 0));
    }

    [Fact]
    public void Load_Saved_KnowsTheSame()
    {
        var table = new ReporterTable();
        for (var key = 1UL; key <= 2000; key++)
        {
            table.Set(table.Find(key << 50), key << 50, (uint)key);
        }

        table.Turn();
        var kept = new CheckpointWriter();
        table.Save(kept);
        var loaded = new ReporterTable();
        loaded.Load(new CheckpointReader(kept.Written));
        Assert.Equal((table.Count, table.Fresh), (loaded.Count, loaded.Fresh));
        Assert.Equal(2000u, ValueOf(loaded, 2000UL << 50));
        loaded.Turn();
        Assert.Equal(0, loaded.Count);
    }

    private static void Set(ReporterTable table, Dictionary<ulong, uint> expected, (ulong Key, uint Value)[] pairs)
    {
        foreach (var (key, value) in pairs)
        {
            table.Set(table.Find(key), key, value);
            expected[key] = value;
        }
    }

    private static uint ValueOf(ReporterTable table, ulong key) => table.Find(key) is >= 0 and var place ? table[place] : 0;
}
