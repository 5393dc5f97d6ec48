namespace Epicenter.Server.Pages.Wording;

/// <summary>The observatory's own score.</summary>
public sealed class ScoreWords(Language language)
{
    public string Title => language.Say("Our own score", "Unsere eigene Bilanz");

    public string Lead => language.Say(
        "What is told with 80 % should be right eight times in ten. Whether it is can be measured where the truth is known: in drills, made-up outages in worlds that differ from our catalog on purpose, and on real charts of reports. Anybody can measure it again.",
        "Was mit 80 % gesagt wird, soll in acht von zehn Fällen stimmen. Ob das so ist, lässt sich messen, wo die Wahrheit bekannt ist: in Übungen, erdachten Störungen in Welten, die absichtlich von unserem Katalog abweichen, und an echten Meldungskurven. Jeder kann es nachmessen.");

    public string Diagram => language.Say(
        "How often the leading cause is right (up), by the probability held of it (across). On the diagonal, we would be right as often as we say; below it we are too sure of ourselves.",
        "Wie oft die führende Ursache stimmt (nach oben), nach der Wahrscheinlichkeit, die wir ihr gaben (nach rechts). Auf der Diagonalen hätten wir so oft recht, wie wir sagen; darunter sind wir uns zu sicher.");

    public string DiagramAlt => language.Say("Reliability diagram of the leading cause", "Zuverlässigkeitsdiagramm der führenden Ursache");

    public string DiagramTitle => language.Say(
        "How often the leading cause is right, by the probability held of it", "Wie oft die führende Ursache stimmt, nach der Wahrscheinlichkeit, die wir ihr gaben");

    public string DiagramAcross => language.Say("probability held of the leading cause", "Wahrscheinlichkeit, die wir ihr gaben");

    public string DiagramUp => language.Say("how often it is right", "wie oft die führende Ursache stimmt");

    /// <param name="held">Mean probability of a dot's beliefs.</param>
    /// <param name="right">The share of them that was right.</param>
    public string DiagramDot(string held, string right, int beliefs) => language.Count(
        beliefs, ($"held {held}, right {right}, {{0}} belief", $"held {held}, right {right}, {{0}} beliefs"), ($"angenommen {held}, richtig {right}, {{0}} Aussage", $"angenommen {held}, richtig {right}, {{0}} Aussagen"));

    public string Part(string part) => part switch
    {
        "calibration" => language.Say("Are probabilities right as often as they say?", "Stimmen Wahrscheinlichkeiten so oft, wie sie sagen?"),
        "delay" => language.Say("How soon do we say so?", "Wie früh sagen wir es?"),
        _ => language.Say("How often do we cry wolf?", "Wie oft schlagen wir falschen Alarm?"),
    };

    public string Name(string name) => name switch
    {
        "ece" => language.Say("Expected calibration error (0 is perfect)", "Erwarteter Kalibrierungs\u00ADfehler (0 ist vollkommen)"),
        "brier" => language.Say("Brier score (0 is perfect, 0.25 a coin)", "Brier-Wert (0 ist vollkommen, 0,25 eine Münze)"),
        "exact" => language.Say("Leading cause exactly right, an hour after the onset", "Führende Ursache genau richtig, eine Stunde nach Beginn"),
        "first-three" => language.Say("Truth among the first three, an hour after the onset", "Wahrheit unter den ersten dreien, eine Stunde nach Beginn"),
        "told-within-an-hour" => language.Say("Outages told of within an hour", "Störungen, die binnen einer Stunde genannt wurden"),
        "crowd-chart" => language.Say("Against a crowd site’s own declaration, of 66: ahead / level / behind", "Gegenüber der Erklärung einer Meldeseite, von 66: früher / gleichauf / später"),
        "a-service-a-year" => language.Say("False openings of a service a year, set to 0.2, on resampled real counts", "Falsche Eröffnungen je Dienst und Jahr, eingestellt auf 0,2, auf neu gezogenen echten Zahlen"),
        _ => language.Say("False openings in 100 hours of a real chart", "Falsche Eröffnungen in 100 Stunden einer echten Kurve"),
    };

    public string Figure => language.Say("Figure", "Größe");

    public string Value => language.Say("Value", "Wert");

    public string Measured => language.Say("Measured", "Gemessen");

    public string Again => language.Say("Measure it again", "Nachmessen mit");

    public string Limits => language.Say(
        "Intervals hold nine parts in ten. Drills are made up; how well we do in real outages whose truth is published is not known yet. What falls short is told in the documentation beside each figure.",
        "Intervalle umfassen neun Zehntel. Übungen sind erdacht; wie gut wir in echten Störungen sind, deren Wahrheit veröffentlicht ist, ist noch nicht bekannt. Was zu wünschen übrig lässt, steht in der Dokumentation neben jeder Zahl.");
}
