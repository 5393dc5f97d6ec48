using CsCheck;
using Epicenter.Core.Detection;
using Epicenter.Core.Incidents;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Incidents;

public sealed class CommonCauseTests
{
    private readonly Localizer _localizer;
    private readonly CommonCause _common;

    public CommonCauseTests()
    {
        var detector = new Detector(Town.Graph);
        _localizer = new Localizer(Town.Graph, detector, new NoticeBoard(Town.Graph));
        _common = new CommonCause(Town.Graph, detector, _localizer);
        detector.Begin(1000);
        detector.Complete(1000);
    }

    [Fact]
    public void LeastScore_AnyCluster_LeavesOutNoneThatShareACause() =>
        Gen.Select(Gen.Int[0, Town.Graph.ServiceCount - 1].HashSet[2, 8], Gen.Double[0, 12], Gen.Double[0, 4]).Sample(
            (services, evidence, margin) =>
            {
                var cluster = Cluster.Of(services.Select(s => new Episode(s, 1000, 1000) { PeakEvidence = evidence }), new HashSet<int>());
                return _localizer.Explain(cluster, _common.LeastScore(cluster.Members, margin)) is not null
                    || !_common.IsShared(cluster.Members, _localizer.Explain(cluster), margin);
            },
            threads: 1);

    // The margin at which shops no longer share a cause is, but for what else it could be, the one at which their belief is no longer worked out.
    [Fact]
    public void LeastScore_AtTheMargin_IsHardlyBelowTheScore()
    {
        var cluster = Cluster.Of(Town.Shops.Select(s => new Episode(Town.Index(s), 1000, 1000) { PeakEvidence = 5 }), new HashSet<int>());
        var posterior = _localizer.Explain(cluster);
        var (shared, apart) = (0.0, 100.0);
        for (var halving = 0; halving < 40; halving++)
        {
            var margin = (shared + apart) / 2;
            (shared, apart) = _common.IsShared(cluster.Members, posterior, margin) ? (margin, apart) : (shared, margin);
        }

        Assert.InRange(shared, 1, 99);
        Assert.InRange(posterior.Score - _common.LeastScore(cluster.Members, shared), -1e-6, 0.5);
    }
}
