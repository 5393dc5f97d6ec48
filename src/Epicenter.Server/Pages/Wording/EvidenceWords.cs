using Epicenter.Core.Incidents;

namespace Epicenter.Server.Pages.Wording;

/// <summary>The evidence service by service, and what would change the belief.</summary>
public sealed class EvidenceWords(Language language)
{
    public string Title => language.Say("Why this, and not something else?", "Warum dies und nichts anderes?");

    public string Aside => language.Say("service by service; each leads to its counts", "Dienst für Dienst; jeder führt zu seinen Zahlen");

    public string On(int failing, int of, string cause) => (failing, of) switch
    {
        (1, 1) => language.Say($"The only service on {cause} fails.", $"Der einzige Dienst auf {cause} fällt aus."),
        (1, _) => language.Say($"One of {language.Number(of)} services on {cause} fails.", $"Einer von {language.Number(of)} Diensten auf {cause} fällt aus."),
        _ => language.Say(
            $"{language.Number(failing)} of {language.Number(of)} services on {cause} fail.",
            $"{language.Number(failing)} von {language.Number(of)} Diensten auf {cause} fallen aus."),
    };

    public string Off(int failing, int of) => language.Say(
        $"Among those not on it, {language.Number(failing)} of {language.Number(of)}.",
        $"Von denen, die nicht darauf stehen, sind es {language.Number(failing)} von {language.Number(of)}.");

    /// <param name="silent">Of how many too little is heard to say.</param>
    public string Apart(int failing, int of, string entity, int silent) => (failing, silent) switch
    {
        (0, 0) => language.Say($"Those on {entity} alone are fine.", $"Die nur auf {entity} stehen, laufen."),
        (0, _) => language.Say($"None of those on {entity} alone fails.", $"Von denen, die nur auf {entity} stehen, fällt keiner aus."),
        _ => language.Say($"Of those on {entity} alone, {language.Number(failing)} of {language.Number(of)} fail.", $"Von denen, die nur auf {entity} stehen, fallen {language.Number(failing)} von {language.Number(of)} aus."),
    };

    public string Against(string cause, string rival) => language.Say(
        $"The weight is what each service says for {cause} against the strongest rival, {rival}.",
        $"Das Gewicht ist, was jeder Dienst für {cause} gegen den stärksten Rivalen sagt, {rival}.");

    /// <summary>Of services that both explanations explain alike.</summary>
    /// <param name="others">Whether there are some that tell them apart.</param>
    public string SayNothing(int services, bool others) => others
        ? language.Count(services, ("One more says nothing either way", "{0} more say nothing either way"), ("Ein weiterer spricht weder dafür noch dagegen", "{0} weitere sprechen weder dafür noch dagegen"))
        : language.Count(services, ("No service tells the two apart: the one there is", "No service tells the two apart: all {0}"), ("Kein Dienst unterscheidet die beiden: der eine", "Kein Dienst unterscheidet die beiden: alle {0}"));

    public string State => language.Say("State", "Zustand");

    public string Fails => language.Say("fails", "fällt aus");

    public string Fine => language.Say("is fine", "läuft");

    public string Evidence => language.Say("Evidence", "Belege");

    public string Reach => language.Say("Reached by it", "Davon erreicht");

    public string RivalReach => language.Say("By the rival", "Vom Rivalen");

    public string Weight => language.Say("Weight", "Gewicht");

    public string WhatWouldChange => language.Say("What would change our mind:", "Was uns umstimmen würde:");

    public string NothingWould(string rival) => language.Say(
        $"nothing that can be observed tells it from {rival}.", $"Nichts, was sich beobachten lässt, unterscheidet es von {rival}.");

    public string Turn(TurnKind kind, string subject) => kind switch
    {
        TurnKind.BeginsToFail => language.Say($"If {subject} began to fail,", $"Wenn {subject} ausfiele,"),
        TurnKind.TurnsOutFine => language.Say($"If {subject} turned out to be fine,", $"Wenn sich zeigte, dass {subject} läuft,"),
        _ => language.Say($"If the provider spoke of a major outage of {subject},", $"Wenn der Anbieter von einem großen Ausfall von {subject} spräche,"),
    };

    public string Then(string rival, string percent) => language.Say($"{rival} would be at {percent}.", $"stünde {rival} bei {percent}.");
}
