using Epicenter.Cli.Terminals;
using Epicenter.Core.Catalog;
using Epicenter.Sources.Catalog;

namespace Epicenter.Cli.Verbs;

/// <summary>Reads a catalog for verbs that need a sound one.</summary>
internal static class CatalogFolder
{
    private const int ProblemsShown = 20;

    /// <exception cref="VerbException">It can't be used; its problems were written to standard error.</exception>
    public static CatalogGraph Read(string path, Terminal terminal)
    {
        var reading = CatalogReader.Read(path);
        if (reading.Graph is { } graph)
        {
            return graph;
        }

        foreach (var problem in reading.Problems.Where(p => !p.IsHarmless).Take(ProblemsShown))
        {
            terminal.Error.WriteLine(problem);
        }

        throw new VerbException($"The catalog {path} can't be used; epicenter catalog check {path} shows all that is wrong with it.");
    }
}
