using System.Collections.Immutable;
using Epicenter.Core.Catalog;

namespace Epicenter.Sources.Yaml;

/// <summary>
/// Takes the members of one mapping by name and complains of those that nobody asked for. Ask for every member that may be there, then
/// call <see cref="RefuseOthers"/>.
/// </summary>
internal sealed class MemberReader
{
    private readonly YamlMap _map;
    private readonly string _what;
    private readonly List<YamlProblem> _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private MemberReader(YamlMap map, string what, List<YamlProblem> problems)
    {
        _map = map;
        _what = what;
        _problems = problems;
    }

    public Place Place => _map.Place;

    /// <summary>A reader of <paramref name="part"/>, or null and a problem where it is no mapping.</summary>
    /// <param name="what">What the mapping describes, for a person: <c>service</c>.</param>
    public static MemberReader? Of(YamlPart part, string what, List<YamlProblem> problems)
    {
        if (part is YamlMap map)
        {
            return new MemberReader(map, what, problems);
        }

        problems.Add(new YamlProblem(part.Place, $"a {what} is a mapping (name: value), not {part.Noun}"));
        return null;
    }

    /// <summary>A value; null where it is absent, null or of another shape.</summary>
    public YamlScalar? Value(string name) => Find(name) switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar,
        var other => Wrong<YamlScalar>(name, "a value", other),
    };

    /// <summary>The values of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<YamlScalar> Values(string name)
    {
        if (Find(name) is YamlScalar { IsNull: false } single)
        {
            return [single];
        }

        var values = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in Items(name))
        {
            if (item is YamlScalar scalar)
            {
                values.Add(scalar);
            }
            else
            {
                Wrong<YamlScalar>(name, "a list of values", item);
            }
        }

        return values.DrainToImmutable();
    }

    /// <summary>The items of a list, whatever they are; empty where it is absent or of another shape.</summary>
    public ImmutableArray<YamlPart> Items(string name) => Find(name) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => list.Items,
        var other => Wrong<YamlList>(name, "a list", other)?.Items ?? [],
    };

    /// <summary>A mapping; null where it is absent or of another shape.</summary>
    public YamlMap? Map(string name) => Find(name) switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlMap map => map,
        var other => Wrong<YamlMap>(name, "a mapping", other),
    };

    /// <summary>Reports every member that was not asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var member in _map.Members.Where(m => !_asked.Contains(m.Key.Text)))
        {
            var hint = NearMatch.Among(member.Key.Text, _asked, limit: 1) is [var near] ? $"; did you mean {near}?" : "";
            _problems.Add(new YamlProblem(member.Key.Place, $"a {_what} has no member {member.Key.Text}{hint}", IsHarmless: true));
        }
    }

    private YamlPart? Find(string name)
    {
        _asked.Add(name);
        return _map.Members.FirstOrDefault(m => m.Key.Text == name)?.Value;
    }

    private TPart? Wrong<TPart>(string name, string expected, YamlPart found)
        where TPart : YamlPart
    {
        _problems.Add(new YamlProblem(found.Place, $"{name} is {expected}, not {found.Noun}"));
        return null;
    }
}
