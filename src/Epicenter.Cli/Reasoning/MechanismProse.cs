using Epicenter.Server.Api.Contract;
using Words = Epicenter.Cli.Terminals.Words;

namespace Epicenter.Cli.Reasoning;

/// <summary>Tells how the cause may have failed.</summary>
internal static class MechanismProse
{
    private const int Told = 4;
    private const double WorthTelling = 0.05;

    /// <summary>One paragraph a line, the likeliest first; nothing where nothing is known.</summary>
    public static IEnumerable<string> Tell(IncidentJson incident)
    {
        if (incident.Mechanisms.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return "How it may have failed:";
        var likely = incident.Mechanisms.TakeWhile((m, i) => i == 0 || (i < Told && m.Probability >= WorthTelling)).ToList();
        foreach (var mechanism in likely)
        {
            yield return $"It {(incident.ResolvedAt is null ? "is" : "was")} {MechanismWords.Of(mechanism.Mechanism)}: {Words.Percent(mechanism.Probability)}.";
            foreach (var line in IncidentProse.Reasons(mechanism.Grounds))
            {
                yield return line;
            }
        }

        if (likely.Count < incident.Mechanisms.Count)
        {
            yield return $"Any other way: {Words.Percent(incident.Mechanisms.Skip(likely.Count).Sum(m => m.Probability))}.";
        }
    }
}
