using System.Globalization;
using Epicenter.Core.Incidents;
using Epicenter.Core.Signals;
using Epicenter.Server.Api.Contract;
using Words = Epicenter.Cli.Terminals.Words;

namespace Epicenter.Cli.Reasoning;

/// <summary>Tells what the belief rests on, service by service, and what would change it.</summary>
internal static class EvidenceProse
{
    private const int RowsTold = 12;

    /// <summary>How the services on the leading cause fare beside the others.</summary>
    public static IEnumerable<string> Contrast(HypothesisJson cause)
    {
        if (cause.Contrast is not { } contrast)
        {
            yield break;
        }

        var apart = contrast.Apart.Select(a => a.Services switch
        {
            { Failing: 0, Silent: 0 } => $"those on {a.Entity} alone are fine",
            { Failing: 0 } => $"none of those on {a.Entity} alone fails",
            _ => $"of those on {a.Entity} alone, {Words.Count(a.Services.Failing)} of {Words.Count(All(a.Services))} fail",
        });
        string[] said =
        [
            $"{Words.Count(contrast.On.Failing)} of {Words.Count(All(contrast.On), "service")} on {cause.Entity} fail, among those not on it {Words.Count(contrast.OffFailing)} of {Words.Count(contrast.Off)}",
            .. apart,
        ];
        yield return $"  {string.Join("; ", said)}.";
    }

    /// <summary>What would speak for a rival.</summary>
    public static IEnumerable<string> Turns(HypothesisJson rival) => rival.Turns.Select(turn => "  What would change our mind: " + turn.Kind switch
    {
        TurnKind.BeginsToFail => $"if {turn.Subject} began to fail",
        TurnKind.TurnsOutFine => $"if {turn.Subject} turned out to be fine",
        _ => $"if the provider spoke of a major outage of {turn.Subject}",
    } + $", it would be at {Words.Percent(turn.Then)}.");

    /// <summary>What the services say for the leading cause against the strongest rival, and where their signals are.</summary>
    public static IEnumerable<string> Table(IncidentJson incident)
    {
        if (incident.Hypotheses is not [{ Services: [_, ..] services } leading, var rival, ..])
        {
            yield break;
        }

        yield return "";
        yield return $"What each service says for {IncidentProse.Name(leading.Entity)} against {IncidentProse.Name(rival.Entity)} (weight, evidence, reached by the one and by the other):";
        var widest = services.Take(RowsTold).Max(s => s.Service.Length);
        foreach (var service in services.Take(RowsTold))
        {
            yield return $"  {service.Service.PadRight(widest)}  {(service.Fails ? "fails  " : "is fine")}  {Signed(service.Weight)}  {Signed(service.Evidence)}  {Words.Percent(service.Reach),6}  {Words.Percent(service.RivalReach),6}";
        }

        if (services.Count > RowsTold)
        {
            yield return $"  and {Words.Count(services.Count - RowsTold, "service")} more, which weigh less";
        }

        var from = Rfc3339.Format(incident.BeganAt.AddHours(-1));
        yield return $"The signals of any of them: epicenter log dump --service {services[0].Service} --from {from}";
    }

    private static string Signed(double weight) => weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture).PadLeft(6);

    private static int All(TallyJson tally) => tally.Failing + tally.Fine + tally.Silent;
}
