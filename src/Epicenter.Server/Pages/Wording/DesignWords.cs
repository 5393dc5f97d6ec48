namespace Epicenter.Server.Pages.Wording;

/// <summary>The page that shows what all others are made of.</summary>
public sealed class DesignWords(Language language)
{
    public string Title => language.Say("Design", "Gestaltung");

    public string Lead => language.Say(
        "A sentence first, then the figures that matter, then the picture, then the evidence. Hairlines instead of boxes, one hot colour, and never a colour alone.",
        "Erst ein Satz, dann die Zahlen, auf die es ankommt, dann das Bild, dann die Belege. Haarlinien statt Kästen, eine heiße Farbe, und nie die Farbe allein.");

    public string Type => language.Say("Type", "Schrift");

    public string TypeAside => language.Say("a serif for what is said, a sans for what is measured", "Serifen für das Gesagte, serifenlos für das Gemessene");

    public string SampleHeadline => language.Say("A region is very likely failing.", "Eine Region ist sehr wahrscheinlich gestört.");

    public string SampleStandfirst => language.Say(
        "Some services are hit, most of them in one country. Lines are at most sixty characters long.",
        "Einige Dienste sind betroffen, die meisten in einem Land. Zeilen sind höchstens sechzig Zeichen lang.");

    public string SampleText => language.Say("What is measured stands in the sans.", "Gemessenes steht in der Serifenlosen.");

    public string SampleAside => language.Say("An aside is small and grey.", "Eine Nebenbemerkung ist klein und grau.");

    public string SampleChance => language.Say("9 in 10", "9 von 10");

    public string SampleFigure => language.Say("sure, with what it is about", "sicher, und worum es geht");

    public string TabularFigures => language.Say("figures are of one width", "Ziffern sind gleich breit");

    public string Colour => language.Say("Colour", "Farbe");

    public string ColourAside => language.Say("by name, light and dark", "nach Namen, hell und dunkel");

    public string Token(string token) => token switch
    {
        "paper" => language.Say("what all stands on", "worauf alles steht"),
        "sunk" => language.Say("strips, and the rest of a bar", "Streifen und der Rest eines Balkens"),
        "ink" => language.Say("text, and rules between sections", "Text und Linien zwischen Abschnitten"),
        "soft" => language.Say("asides, labels, what is calm", "Nebenbemerkungen, Beschriftung, Ruhiges"),
        "hair" => language.Say("hairlines", "Haarlinien"),
        "hot" => language.Say("what is hit", "was betroffen ist"),
        "amber" => language.Say("what may be", "was möglich ist"),
        "green" => language.Say("what recovers", "was sich erholt"),
        "band" => language.Say("the usual", "das Übliche"),
        _ => language.Say("the time of an incident", "die Zeit einer Störung"),
    };

    public string States => language.Say("States", "Zustände");

    public string StatesAside => language.Say("shape, word and colour, always together", "Form, Wort und Farbe, immer zusammen");

    public string MadeUp => language.Say("made-up figures", "erfundene Zahlen");

    public string Forms => language.Say("Forms", "Formulare");

    public string FormsAside => language.Say("all work without a script", "alle gehen ohne Skript");

    public string SampleLink => language.Say("A link", "Ein Verweis");

    public string SampleCause => language.Say("A region", "Eine Region");

    public string SampleService(int number) => language.Say($"A service with a long name, {number}", $"Ein Dienst mit langem Namen, {number}");
}
