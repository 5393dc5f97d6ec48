using System.CommandLine;
using System.Globalization;
using Epicenter.Cli.Learning;
using Epicenter.Cli.Terminals;
using Epicenter.Core;
using Epicenter.Core.Catalog.Learning;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog suggest</c>: what past incidents say the catalog lacks, has wrongly or weighs wrongly.</summary>
internal static class CatalogSuggestVerb
{
    private const int ServicesShown = 6;

    private static readonly Argument<string[]> IncidentsArgument = FilesArgument();
    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();
    private static readonly Option<string> DataOption = KeyVerb.DataOption();

    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "suggest",
            "Tell what past incidents say the catalog lacks, has wrongly or weighs wrongly. Nothing is changed; see accept and reject.",
            "epicenter catalog suggest incidents.json")
        {
            IncidentsArgument, CatalogOption, DataOption,
        };
        verb.SetAction(parsed =>
        {
            var catalog = CatalogFolder.Read(parsed.GetRequiredValue(CatalogOption), terminal);
            var decided = new DecisionFile(parsed.GetRequiredValue(DataOption)).Read().Select(d => d.Suggestion).ToHashSet(StringComparer.Ordinal);
            var suggestions = CatalogLearning.Suggest(catalog, PastIncidents.Read(parsed.GetRequiredValue(IncidentsArgument)));
            foreach (var suggestion in suggestions.Where(s => !decided.Contains(s.Id)))
            {
                terminal.Output.WriteLine($"{suggestion.Id}\n    {Told(suggestion)}");
            }

            terminal.Error.WriteLine($"{Words.Count(suggestions.Count(s => !decided.Contains(s.Id)), "suggestion")}, {suggestions.Count(s => decided.Contains(s.Id))} decided before.");
            return ExitCode.Fine;
        });
        return verb;
    }

    /// <summary>The files of incidents that suggestions are made from.</summary>
    public static Argument<string[]> FilesArgument() => new("FILE")
    {
        Description = "Incidents, as replay --json writes them; more files, more to learn from.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static string Told(Suggestion suggestion)
    {
        var incidents = string.Join(", ", suggestion.Incidents);
        return suggestion.Kind switch
        {
            SuggestionKind.Missing => Line($"It failed in {suggestion.Hit} of {suggestion.Incidents.Length}, e^{suggestion.Support:0.0} times likelier with a strength of {suggestion.Proposed:0.##} than by chance. {incidents}"),
            SuggestionKind.Wrong => Line($"It was fine in all {suggestion.Incidents.Length}, though {suggestion.Known:0.##} of them should have reached it (support e^{suggestion.Support:0.0}). {incidents}"),
            SuggestionKind.Weight => Line($"It failed in {suggestion.Hit} of {suggestion.Incidents.Length}: rather {suggestion.Proposed:0.##} than {suggestion.Known:0.##} (support e^{suggestion.Support:0.0}). {incidents}"),
            _ => Line($"They failed together {suggestion.Hit} times and share nothing that the catalog knows: {string.Join(", ", suggestion.Services.Take(ServicesShown))}{(suggestion.Services.Length > ServicesShown ? ", …" : "")}. {incidents}"),
        };
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
