namespace Epicenter.Server.Pages.Wording;

/// <summary>Words for probabilities. The method page prints this table, so that a reader can hold us to it.</summary>
public static class VerbalScale
{
    /// <summary>Below this, a cause only <em>may</em> be failing.</summary>
    public const double Even = 0.5;

    private static readonly (double From, string English, string German)[] Steps =
    [
        (0.99, "almost certainly", "so gut wie sicher"),
        (0.9, "very likely", "sehr wahrscheinlich"),
        (0.66, "probably", "wahrscheinlich"),
        (Even, "more likely than not", "eher wahrscheinlich"),
        (0.1, "possibly", "möglicherweise"),
        (0, "hardly", "kaum"),
    ];

    /// <summary>The lower end of each step, highest first.</summary>
    public static IEnumerable<double> Thresholds => Steps.Select(s => s.From);

    public static string Adverb(Language language, double probability)
    {
        ArgumentNullException.ThrowIfNull(language);
        var step = Steps.First(s => probability >= s.From || s.From == 0);
        return language.Say(step.English, step.German);
    }
}
