using CsCheck;
using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class ReporterTableTests
{
    // Keys that share their tags, their groups or both, beside any others.
    private static readonly Gen<ulong> s_key = Gen.OneOf(
        Gen.ULong[1, ulong.MaxValue],
        Gen.ULong[1, 40].Select(k => k << 8),
        Gen.ULong[1, 40].Select(k => (k << 40) | 7));

    [Fact]
    public void Set_AnyKeys_FindsWhatADictionaryHolds() =>
        Gen.Select(s_key, Gen.ULong[1, ulong.MaxValue]).Array[0, 3000].Sample(pairs =>
        {
            var (table, expected) = (new ReporterTable(), new Dictionary<ulong, ulong>());
            foreach (var (key, value) in pairs)
            {
                table.Set(table.Find(key), key, value);
                expected[key] = value;
            }

            return table.Count == expected.Count
                && expected.All(e => table.ValueOf(e.Key) == e.Value)
                && pairs.All(p => expected.ContainsKey(p.Item1 + 1) || table.ValueOf(p.Item1 + 1) == 0);
        },
        iter: 100);

    [Fact]
    public void Emptied_AnyRoom_KnowsNothing()
    {
        var table = new ReporterTable();
        table.Set(table.Find(7), 7, 1);
        Assert.Equal(0ul, table.Emptied(10).ValueOf(7));
        table.Set(table.Find(7), 7, 1);
        Assert.Equal(0ul, table.Emptied(100_000).ValueOf(7));
        Assert.Equal(0, table.Count);
    }
}
