using System.Text.RegularExpressions;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;
using Epicenter.Sources.Catalog;

namespace Epicenter.EndToEnd.Tests.House;

/// <summary>What the documentation says that can be checked is checked: links, verbs, numbers.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] s_built = ["bin", "obj", "node_modules", "TestResults"];

    [Fact]
    public void Links_Relative_LeadSomewhere() =>
        Assert.Empty(
            from page in Pages()
            from link in Link().Matches(Prose(page)).Select(m => m.Groups[1].Value)
            where !link.Contains(':', StringComparison.Ordinal) && !Leads(page, link)
            select $"{Name(page)}: {link}");

    [Fact]
    public void Verbs_OfTheCommandLine_Exist()
    {
        var verbs = Repository.Sources("src/Epicenter.Cli/Verbs")
            .SelectMany(f => Verb().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Contains("replay", verbs);
        Assert.Empty(
            from page in Pages()
            from used in UsedVerb().Matches(File.ReadAllText(page)).Select(m => m.Groups[1].Value)
            from word in used.StartsWith("catalog ", StringComparison.Ordinal) ? used.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [used.Split(' ')[0]]
            where !verbs.Contains(word)
            select $"{Name(page)}: epicenter {used}");
    }

    [Fact]
    public void Constants_OfTheMethod_AreThoseOfTheSource()
    {
        var cited = Cited().ToArray();
        Assert.True(cited.Length > 60, $"{cited.Length} constants");
        Assert.Empty(
            from c in cited
            where !Regex.IsMatch(SourceOf(c.Type), $@"(?<![\w.]){Regex.Escape(c.Name)}\s*=>?\s*{Regex.Escape(c.Value)}\s*[;,]")
            select $"{c.Type}.{c.Name} is not {c.Value}");
    }

    [Fact]
    public void WordsOfNotices_OfTheMethod_AreThoseOfTheSource()
    {
        var method = File.ReadAllText(Path.Combine(Repository.Root, "docs", "method.md"));
        Assert.All(ClassVocabulary.All, w => Assert.Contains($"| `{EnumWords.Of(w.Class)}` | {w.Words} |", method, StringComparison.Ordinal));
    }

    [Fact]
    public void Constants_ThatDecide_AreInTheMethod()
    {
        var cited = Cited().Select(c => $"{c.Type}.{c.Name}").ToHashSet();
        Assert.Empty(
            from folder in new[] { "Detection", "Localization", "Incidents", "Mechanisms", "Magnitudes" }
            from file in Repository.Sources($"src/Epicenter.Core/{folder}")
            from name in Constant().Matches(File.ReadAllText(file)).Select(m => $"{Path.GetFileNameWithoutExtension(file)}.{m.Groups[1].Value}")
            where !cited.Contains(name)
            select $"docs/method.md does not tell {name}");
    }

    [Fact]
    public void Catalog_Size_IsAtLeastWhatTheReadmeSays()
    {
        var said = CatalogSize().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")));
        var catalog = CatalogReader.Read(Path.Combine(Repository.Root, "catalog")).Graph!;
        Assert.True(said.Success);
        Assert.True(catalog.ServiceCount > int.Parse(said.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(
            catalog.Entities.Count(e => e.Kind == EntityKind.Provider) > int.Parse(said.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Decisions_Numbers_AreUniqueAndWithoutGaps()
    {
        var numbers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "decisions"), "*.md")
            .Select(f => int.Parse(Path.GetFileName(f).AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)).Order().ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public void Pages_Text_SpeaksOfTheProductAlone() =>
        Assert.Empty(
            from page in Pages()
            from hit in Workshop().Matches(File.ReadAllText(page)).Select(m => m.Value)
            select $"{Name(page)}: {hit}");

    private static IEnumerable<string> Pages() => Below(new DirectoryInfo(Repository.Root));

    // Folders are left out before they are entered: node_modules alone may hold thousands of pages.
    private static IEnumerable<string> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.md").Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => d.Name[0] != '.' && !s_built.Contains(d.Name)).SelectMany(Below));

    private static string Name(string page) => Path.GetRelativePath(Repository.Root, page);

    private static string Prose(string page) => Code().Replace(File.ReadAllText(page), "");

    private static bool Leads(string page, string link)
    {
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return parts.Length == 1
            ? Path.Exists(target)
            : File.Exists(target) && Heading().Matches(Prose(target)).Any(m => Anchor(m.Groups[1].Value) == parts[1]);
    }

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static IEnumerable<(string Name, string Value, string Type)> Cited() =>
        CitedRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "method.md")))
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value));

    private static string SourceOf(string type) => File.ReadAllText(Assert.Single(Repository.Sources("src/Epicenter.Core"), f => Path.GetFileNameWithoutExtension(f) == type));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"new Verb\(\s*""([a-z]+)""")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\./epicenter ((?:catalog )?[a-z]+)")]
    private static partial Regex UsedVerb();

    [GeneratedRegex(@"^\| `([\w.]+)` \| `([^`]+)` \| `(\w+)` \| (?:judgement|worlds|drills|bound|crowd)", RegexOptions.Multiline)]
    private static partial Regex CitedRow();

    [GeneratedRegex(@"const double (\w+) =")]
    private static partial Regex Constant();

    [GeneratedRegex(@"more than (\d+) services and (\d+) providers")]
    private static partial Regex CatalogSize();

    // Numbers of tickets, the machine somebody worked on, and folders that are not in this repository.
    [GeneratedRegex(@"(?<![\w&/(])#\d+\b|\b[Ii]ssue \d+|\b(coding|this|previous|next) session\b|/work/|/home/|/tmp/wt|\bshared/", RegexOptions.None)]
    private static partial Regex Workshop();
}
