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
}
