using System.CommandLine;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Verbs;

/// <summary><c>catalog</c>: what the observatory knows of the world.</summary>
internal static class CatalogVerb
{
    public static Command Create(Terminal terminal) =>
        new Verb("catalog", "Check the catalog, look things up in it, or see what incidents say about it.", "epicenter catalog check", "epicenter catalog show disney-plus")
        {
            CatalogCheckVerb.Create(terminal),
            CatalogListVerb.Create(terminal),
            CatalogShowVerb.Create(terminal),
            CatalogSuggestVerb.Create(terminal),
            CatalogDecisionVerbs.Accept(terminal),
            CatalogDecisionVerbs.Reject(terminal),
        };

    /// <summary>The catalog to look things up in.</summary>
    public static Option<string> CatalogOption() => new("--catalog")
    {
        HelpName = "DIR",
        Description = "A file or a folder of YAML files.",
        DefaultValueFactory = _ => Installation.Catalog,
    };
}
