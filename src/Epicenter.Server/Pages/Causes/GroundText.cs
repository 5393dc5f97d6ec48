using Epicenter.Core;
using Epicenter.Core.Incidents;
using Epicenter.Core.Mechanisms;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.Causes;

/// <summary>Puts a reason for or against a cause into words.</summary>
public static class GroundText
{
    public static string Of(Ground ground, CauseWords words)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(words);
        var speaksFor = ground.Weight >= 0;
        return ground.Kind switch
        {
            GroundKind.DependantsFail => words.DependantsFail(ground.Count, ground.Of),
            GroundKind.DependantsFine => words.DependantsFine(ground.Count, ground.Of),
            GroundKind.OthersFail => words.OthersFail(ground.Count),
            GroundKind.Symptoms => speaksFor ? words.SymptomsFit : words.SymptomsDiffer,
            GroundKind.Notice => speaksFor ? words.NoticeSays : words.NoticeDenies,
            GroundKind.Companions => words.Companions(ground.Count),
            GroundKind.OutageNotice => words.OutageNotice,
            GroundKind.ProbeStages => words.ProbesFail(speaksFor),
            GroundKind.Rise => words.Rise(Seen<Pace>(ground)),
            GroundKind.Spread => words.Spread(Seen<Pace>(ground)),
            GroundKind.Return => words.Return(Seen<Pace>(ground)),
            GroundKind.Extent => words.Extent(Seen<Extent>(ground)),
            GroundKind.NoticeWords => words.NoticeNames(speaksFor),
            GroundKind.Chance => words.Chance(speaksFor),
            _ => speaksFor ? words.FailsOften : words.FailsSeldom,
        };
    }

    private static TSeen Seen<TSeen>(Ground ground)
        where TSeen : struct, Enum => ground.Subjects is [var word, ..] && EnumWords.TryParse<TSeen>(word, out var seen) ? seen : default;

    /// <summary>Whether the reason's subjects are services, whose names can be told.</summary>
    public static bool NamesServices(Ground ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return ground.Kind is GroundKind.DependantsFail or GroundKind.DependantsFine or GroundKind.OthersFail or GroundKind.Companions;
    }
}
