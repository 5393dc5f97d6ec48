using System.Globalization;
using System.Text.RegularExpressions;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Mechanisms;

namespace Epicenter.EndToEnd.Tests.House;

/// <summary>The tables of docs/mechanisms.md are those of the source.</summary>
public sealed partial class MechanismPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mechanisms.md"));

    [Fact]
    public void Accounts_OfTheTable_AreCountedInTheSource()
    {
        var accounts = Account().Matches(s_page).Select(m => (Mechanism: Parsed<Mechanism>(m.Groups[1].Value), What: m.Groups[2].Value, IsOne: m.Groups[3].Value == "one")).ToArray();
        Assert.Equal(PostMortems.OfAll.Sum(), accounts.Length);
        foreach (var mechanism in PostMortems.Named)
        {
            int Count(string what) => accounts.Count(a => a.Mechanism == mechanism && a.What == what);
            Assert.Equal(PostMortems.OfService[(int)mechanism], Count("service"));
            Assert.Equal(PostMortems.OfInternetProvider[(int)mechanism], Count("isp"));
            Assert.All(Enum.GetValues<ComponentClass>(), c => Assert.Equal(PostMortems.Of(c)[(int)mechanism], Count(EnumWords.Of(c))));
            Assert.Equal(PostMortems.ScopeOf(mechanism).One, accounts.Count(a => a.Mechanism == mechanism && a.IsOne));
        }
    }

    [Fact]
    public void Accounts_OfTheTable_HaveSources() => Assert.All(Account().Matches(s_page), m => Assert.False(string.IsNullOrWhiteSpace(m.Groups[4].Value)));

    [Fact]
    public void Likelihoods_OfTheTables_AreThoseOfTheSource()
    {
        var tables = new[]
        {
            ("dns", StageProfiles.Of), ("within 15 min | within 30 min", CourseProfiles.Rise), ("within 5 min", CourseProfiles.Spread),
            ("within 15 min | within an hour", CourseProfiles.Return), ("everywhere", (Func<Mechanism, System.Collections.Immutable.ImmutableArray<double>>)CourseProfiles.Within),
        };
        foreach (var (head, table) in tables)
        {
            var rows = Rows(head);
            Assert.All(PostMortems.Named, m => Assert.Equal(table(m), rows[EnumWords.Of(m)]));
        }

        Assert.All(Rows("website"), row => Assert.Equal(MechanismProfiles.Own(Parsed<Mechanism>(row.Key)).ToArray(), row.Value));
    }

    [Fact]
    public void Words_OfTheTable_AreThoseOfTheSource() =>
        Assert.All(MechanismVocabulary.All, w => Assert.Contains($"| `{EnumWords.Of(w.Mechanism)}` | {w.Words} |", s_page, StringComparison.Ordinal));

    private static Dictionary<string, double[]> Rows(string head)
    {
        var lines = s_page[s_page.IndexOf($"| mechanism | {head}", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(l => l.StartsWith('|'));
        return lines.Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[0].Trim('`', ' '), c => c.Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
    }

    private static TEnum Parsed<TEnum>(string word)
        where TEnum : struct, Enum => EnumWords.TryParse<TEnum>(word, out var value) ? value : throw new InvalidDataException(word);

    [GeneratedRegex(@"^\| \d{4}-\d\d-\d\d \| [^|]+ \| [^|]+ \| `([\w-]+)` \| `([\w-]+)` \| (one|many) \| ([^|]+) \| (?:read|recalled) \|$", RegexOptions.Multiline)]
    private static partial Regex Account();
}
