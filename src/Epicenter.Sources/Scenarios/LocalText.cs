namespace Epicenter.Sources.Scenarios;

/// <summary>A text in the languages of the pages.</summary>
public sealed record LocalText(string English, string German)
{
    /// <summary>The text in a language by its two letters; English for every language but German.</summary>
    public string In(string language) => language == "de" ? German : English;
}
