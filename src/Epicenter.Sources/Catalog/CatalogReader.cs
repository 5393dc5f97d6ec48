using System.Collections.Immutable;
using Epicenter.Core.Catalog;
using Epicenter.Core.Catalog.Checking;
using Epicenter.Core.Catalog.Drafts;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Catalog;

/// <summary>Reads a catalog from a file or from all YAML files below a folder.</summary>
public static class CatalogReader
{
    // Deep enough for any order of folders, and an end to links that run in a circle.
    private const int DeepestFolder = 8;

    /// <summary>Reads, checks and compiles. Never throws for what is written in the files: every fault is a problem with its place.</summary>
    public static CatalogReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var files = FilesOf(path);
        if (files.IsEmpty)
        {
            var reason = Directory.Exists(path) ? "the folder holds no *.yaml or *.yml" : "there is no such file or folder";
            return new CatalogReading(null, [new CatalogProblem(new Place(path, 1, 1), reason)], files);
        }

        var shape = new List<YamlProblem>();
        var drafting = new CatalogDrafting(shape);
        foreach (var (root, problemsOfFile) in files.AsParallel().AsOrdered().Select(Parse))
        {
            shape.AddRange(problemsOfFile);
            if (root is not null)
            {
                drafting.Add(root);
            }
        }

        var draft = drafting.ToDraft();
        ImmutableArray<CatalogProblem> problems =
        [
            .. shape.Select(p => new CatalogProblem(p.Place, p.Message) { IsHarmless = p.IsHarmless })
                .Concat(CatalogChecker.Check(draft))
                .OrderBy(p => p.Place.File, StringComparer.Ordinal)
                .ThenBy(p => p.Place.Line)
                .ThenBy(p => p.Place.Column),
        ];
        return new CatalogReading(problems.All(p => p.IsHarmless) ? draft.Compile() : null, problems, files);
    }

    private static (YamlPart? Root, List<YamlProblem> Problems) Parse(string file)
    {
        var problems = new List<YamlProblem>();
        return (YamlFile.Read(file, problems), problems);
    }

    private static ImmutableArray<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : [];
        }

        var everyDepth = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder };
        return
        [
            .. Directory.EnumerateFiles(path, "*", everyDepth)
                .Where(f => Path.GetExtension(f) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal),
        ];
    }
}
