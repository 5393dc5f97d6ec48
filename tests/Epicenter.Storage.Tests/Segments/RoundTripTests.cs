using CsCheck;
using Epicenter.Core.Signals;
using Epicenter.Core.Tests.Signals;
using Epicenter.Storage.Segments;
using Epicenter.Storage.Tests.Files;

namespace Epicenter.Storage.Tests.Segments;

public sealed class RoundTripTests
{
    private static readonly Gen<string> s_token = Gen.OneOf(
        Gen.String[Gen.Char["0123456789abcdef"], 0, 40],
        Gen.String[Gen.Char["0123456789ABCDEFgx "], 0, 5],
        Gen.String[Gen.Char["äß€漢\u0000\u200d\ufeff\u2028"], 0, 9],
        Gen.Const("🛰️👩‍🚀"));

    private static readonly Gen<Signal> s_signal = Gen.Select(AnySignal.OfAnyKind, s_token, s_token, s_token).Select(x => x.Item1 switch
    {
        Report report => report with { Id = x.Item2, Reporter = x.Item3, Origin = x.Item4 },
        var other => other,
    });

    private static readonly Gen<DateTimeOffset> s_arrival =
        Gen.OneOf(Gen.Const(DateTimeOffset.UnixEpoch), Gen.Const(SignalRules.Earliest), Gen.Const(SignalRules.Latest), Gen.Const(SomeSignals.Start.AddTicks(1)));

    [Fact]
    public void Append_AnySignals_AreReadAsTheyWere() =>
        Gen.Select(Gen.OneOf(s_signal, AnySignal.OfAnyKind).Array[0, 12], Gen.OneOf(s_signal, AnySignal.OfAnyKind).Array[0, 12], s_arrival).Sample(
            (first, second, arrival) =>
            {
                var folder = new ForgetfulFolder(new Random(1));
                var expected = first.Concat(second).DistinctBy(s => s.Identity).Select(s => s with { ReceivedAt = arrival }).ToArray();
                using (var log = SegmentedSignalLog.Open(folder, SmallLog.Limits))
                {
                    var isNew = log.Append(first, arrival).IsNew.Concat(log.Append(second, arrival).IsNew).ToArray();
                    Assert.Equal(expected.Length, isNew.Count(n => n));
                    Assert.Equal(expected, log.ReadAfter(0).Select(l => l.Signal));
                }

                using var again = SegmentedSignalLog.Open(folder, SmallLog.Limits);
                Assert.Equal(expected, again.ReadAfter(0).Select(l => l.Signal));
            },
            iter: 300,
            seed: "0001Kv8VzG65");
}
