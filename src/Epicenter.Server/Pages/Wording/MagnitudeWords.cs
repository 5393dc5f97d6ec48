using Epicenter.Core.Magnitudes;

namespace Epicenter.Server.Pages.Wording;

/// <summary>How strong incidents are.</summary>
public sealed class MagnitudeWords(Language language)
{
    public string Title => language.Say("How strong it is", "Wie stark sie ist");

    public string Past => language.Say("How strong it was", "Wie stark sie war");

    public string Aside => language.Say("one more is ten times as much", "eins mehr ist zehnmal so viel");

    public string Name => language.Say("Magnitude", "Stärke");

    public string None => language.Say("no magnitude", "ohne Stärke");

    public string NoneMeaning => language.Say(
        "Nobody reported more than usual, so there is nothing to tell a magnitude from.",
        "Niemand meldete mehr als üblich; daraus lässt sich keine Stärke ableiten.");

    public string Versions => language.Say("Versions of the estimate", "Fassungen der Schätzung");

    public string At => language.Say("From", "Ab");

    public string Lost => language.Say("Person-minutes", "Personenminuten");

    public string Range => language.Say("Nine in ten", "Neun von zehn");

    public string Final => language.Say("the last", "die letzte");

    public string Method => language.Say("How it is estimated", "Wie sie geschätzt wird");

    /// <summary>The label of the figure.</summary>
    public string Means(string lost) => language.Say($"magnitude: about {lost} lost", $"Stärke: etwa {lost} verloren");

    public string Sentence(string lost, string low, string high) => language.Say(
        $"By what people reported, it cost about {lost}; nine times in ten, between {low} and {high}. Nobody knows how many are affected for each who reports.",
        $"Nach dem, was gemeldet wurde, kostete sie etwa {lost}; in neun von zehn Fällen zwischen {low} und {high}. Niemand weiß, wie viele Betroffene auf eine Meldung kommen.");

    /// <summary>6.4 ± 0.8.</summary>
    public string Value(double value, double margin) => language.Say(
        FormattableString.Invariant($"{value:0.0} ± {margin:0.0}"),
        FormattableString.Invariant($"{value:0.0} ± {margin:0.0}").Replace('.', ','));

    internal string Value(Magnitude magnitude) => Value(magnitude.Value, magnitude.High - magnitude.Value);

    /// <summary>Minutes of one person each, to one figure: more is not known.</summary>
    public string PersonMinutes(double minutes)
    {
        var power = Math.Floor(Math.Log10(Math.Max(1, minutes)));
        var rounded = Math.Round(minutes / Math.Pow(10, power)) * Math.Pow(10, power);
        var (scaled, unit) = rounded switch
        {
            < 10_000 => (rounded, ""),
            < 1e6 => language.Say((rounded / 1e3, "thousand "), (rounded, "")),
            < 1e9 => (rounded / 1e6, language.Say("million ", "Mio. ")),
            _ => (rounded / 1e9, language.Say("billion ", "Mrd. ")),
        };
        return $"{language.Number(scaled)} {unit}{Lost.ToLower(language.Culture)}".Replace("personenminuten", "Personenminuten", StringComparison.Ordinal);
    }
}
