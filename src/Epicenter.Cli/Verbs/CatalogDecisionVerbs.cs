using System.CommandLine;
using Epicenter.Cli.Learning;
using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog.Learning;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog accept</c> and <c>catalog reject</c>: what an operator says to a suggestion, with who and why.</summary>
internal static class CatalogDecisionVerbs
{
    private static readonly Argument<string> IdArgument = new("SUGGESTION") { Description = "Its id, as catalog suggest shows it." };
    private static readonly Argument<string[]> IncidentsArgument = CatalogSuggestVerb.FilesArgument();
    private static readonly Option<string> CatalogOption = CatalogVerb.CatalogOption();
    private static readonly Option<string> DataOption = KeyVerb.DataOption();
    private static readonly Option<string> WhyOption = new("--why") { HelpName = "TEXT", Description = "Your reason, for those who come after.", Required = true };

    public static Command Accept(Terminal terminal)
    {
        var verb = new Verb(
            "accept",
            "Write a suggestion into the catalog, with the incidents as its source.",
            "epicenter catalog accept missing:example-tickets:aws/us-east-1 incidents.json --why \"their blog says so too\"")
        {
            IdArgument, IncidentsArgument, CatalogOption, DataOption, WhyOption,
        };
        verb.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(CatalogOption);
            var catalog = CatalogFolder.Read(folder, terminal);
            var id = parsed.GetRequiredValue(IdArgument);
            var suggestion = CatalogLearning.Suggest(catalog, PastIncidents.Read(parsed.GetRequiredValue(IncidentsArgument))).FirstOrDefault(s => s.Id == id)
                ?? throw VerbException.Usage($"These incidents suggest no {id}; epicenter catalog suggest shows what they do.");
            if (suggestion.Entity is null)
            {
                throw VerbException.Usage($"{id} says that something is shared and not what; find out, write it into the catalog, and reject the suggestion.");
            }

            var file = new CatalogEdit(folder).Apply(suggestion, catalog.Find(suggestion.Entity)?.Class);
            Record(parsed, accepted: true);
            terminal.Error.WriteLine($"{file} is changed; a running server reads it when it starts again.");
            return ExitCode.Fine;
        });
        return verb;
    }

    public static Command Reject(Terminal terminal)
    {
        var verb = new Verb("reject", "Put a suggestion aside; it is not shown again.", "epicenter catalog reject missing:example-tickets:aws/us-east-1 --why \"blamed, not hit\"")
        {
            IdArgument, DataOption, WhyOption,
        };
        verb.SetAction(parsed =>
        {
            Record(parsed, accepted: false);
            terminal.Error.WriteLine($"{parsed.GetRequiredValue(IdArgument)} is not suggested any more.");
            return ExitCode.Fine;
        });
        return verb;
    }

    private static void Record(ParseResult parsed, bool accepted) => new DecisionFile(parsed.GetRequiredValue(DataOption)).Add(new Decision(
        parsed.GetRequiredValue(IdArgument), accepted, Environment.UserName, parsed.GetRequiredValue(WhyOption), TimeProvider.System.GetUtcNow()));
}
