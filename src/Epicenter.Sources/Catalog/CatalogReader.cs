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
        var parsed = new ParsedFile[files.Length];
        Parallel.For(0, files.Length, i => parsed[i] = ParsedFile.Read(files[i]));
        foreach (var file in parsed)
        {
            shape.AddRange(file.Problems);
            if (file.Root is { } root)
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

    private sealed record ParsedFile(YamlPart? Root, List<YamlProblem> Problems)
    {
        public static ParsedFile Read(string file)
        {
            var problems = new List<YamlProblem>();
            return new ParsedFile(YamlFile.Read(file, problems), problems);
        }
    }
}
