using Epicenter.Cli.Terminals;
using Epicenter.Core.Incidents;
using Epicenter.Server.Api.Contract;

namespace Epicenter.Cli.Reasoning;

/// <summary>Says one reason for or against a cause in a sentence.</summary>
internal static class GroundSentence
{
    public static string Of(GroundJson ground, string cause)
    {
        var subjects = Words.List(ground.Subjects, Math.Max(ground.Count, ground.Subjects.Count));
        var says = ground.Kind switch
        {
            GroundKind.DependantsFail => $"{OutOf(ground)} that stand on it {(ground.Count == 1 ? "fails" : "fail")}: {subjects}",
            GroundKind.DependantsFine => $"{OutOf(ground)} that stand on it {(ground.Count == 1 ? "is" : "are")} fine: {subjects}",
            GroundKind.OthersFail => $"{Words.Count(ground.Count, "service")} that {(ground.Count == 1 ? "does" : "do")} not stand on it {(ground.Count == 1 ? "fails" : "fail")} too: {subjects}",
            GroundKind.Symptoms => $"what people complain of ({subjects}) {(ground.Weight >= 0 ? "fits" : "does not fit")} what it does",
            GroundKind.Notice => ground.Weight >= 0 ? $"the provider says so: {subjects}" : $"the provider says that all is well: {subjects}",
            GroundKind.BaseRate => ground.Weight >= 0 ? "such things happen more often than most" : "such things seldom happen",
            GroundKind.Companions => $"{Words.Count(ground.Count, "other service")} {(ground.Count == 1 ? "fails" : "fail")} with it: {subjects}",
            GroundKind.OutageNotice => "the provider speaks of an outage",
            GroundKind.ProbeStages => $"probes fail ({string.Join(", ", ground.Subjects)}) {(ground.Weight >= 0 ? "where" : "elsewhere than")} it makes them fail",
            GroundKind.Rise => $"reports rose {Pace(ground)}",
            GroundKind.Spread => $"the services failed {Pace(ground)}",
            GroundKind.Return => $"the services came back {Pace(ground)}",
            GroundKind.Extent => ground.Subjects switch
            {
                ["one-country"] => "reports come from one country",
                ["one-provider"] => "reports come by one internet provider",
                _ => "reports come from everywhere",
            },
            GroundKind.NoticeWords => ground.Weight >= 0 ? "the provider names it" : $"the provider names something else: {subjects}",
            GroundKind.Chance => ground.Weight >= 0 ? "chance explains it as well as any cause" : "a cause explains it better than chance",
            _ => subjects,
        };
        return $"{Strength(ground.Weight)} {(ground.Weight >= 0 ? "for" : "against")} {cause}: {says.TrimEnd(':', ' ')}.";
    }

    private static string Pace(GroundJson ground) => string.Join(' ', ground.Subjects).Replace('-', ' ');

    private static string OutOf(GroundJson ground) => ground.Of > 0
        ? $"{Words.Count(ground.Count)} of the {Words.Count(ground.Of, "service")}"
        : Words.Count(ground.Count, "service");

    // The weight is a natural logarithm of odds: 1 is odds of about 3, 3 of about 20, 7 of about 1,000.
    private static string Strength(double weight) => Math.Abs(weight) switch
    {
        < 1 => "Slightly",
        < 3 => "Somewhat",
        < 7 => "Strongly",
        _ => "Very strongly",
    };
}
