using System.Collections.Immutable;
using System.Globalization;
using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Sources.Yaml;

namespace Epicenter.Sources.Scenarios.Reading;

/// <summary>Reads a mapping's members as times, numbers and texts. What is missing or wrong becomes a problem, and a stand-in is returned to go on with.</summary>
internal sealed class FactReader(MemberReader members, string what, List<YamlProblem> problems)
{
    public Place Place => members.Place;

    public static FactReader? Of(YamlPart part, string what, List<YamlProblem> problems) =>
        MemberReader.Of(part, what, problems) is { } members ? new FactReader(members, what, problems) : null;

    public string? OptionalText(string name) => members.Value(name)?.Text;

    public string Text(string name) => OptionalText(name) ?? Missing(name, "");

    public bool Flag(string name) => members.Value(name) switch
    {
        null or { Text: "false" } => false,
        { Text: "true" } => true,
        var other => Wrong(other, $"{name} is true or false", false),
    };

    public DateTimeOffset? OptionalTime(string name) => members.Value(name) is { } value
        ? DateTimeOffset.TryParseExact(value.Text, ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : Wrong(value, $"{name} is a time in UTC such as 2021-12-07T15:33Z", DateTimeOffset.UnixEpoch)
        : null;

    public DateTimeOffset Time(string name) => OptionalTime(name) ?? Missing(name, DateTimeOffset.UnixEpoch);

    public double? OptionalNumber(string name, double from, double to) => members.Value(name) is { } value ? Number(value, name, from, to) : null;

    public double Number(string name, double from, double to) => OptionalNumber(name, from, to) ?? Missing(name, from);

    public LocalText LocalText(string name)
    {
        if (members.Map(name) is not { } map || Of(map, name, problems) is not { } texts)
        {
            return Missing(name, new LocalText("", ""));
        }

        var text = new LocalText(texts.Text("en"), texts.Text("de"));
        texts.RefuseOthers();
        return text;
    }

    public TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum => members.Value(name) switch
        {
            null => Missing<TEnum>(name, default),
            var value when EnumWords.TryParse<TEnum>(value.Text, out var word) => word,
            var value => Wrong<TEnum>(value, $"{name} is one of {string.Join(", ", EnumWords.All<TEnum>())}", default),
        };

    /// <summary>A list of values with their places.</summary>
    public ImmutableArray<YamlScalar> Values(string name) => members.Values(name);

    /// <summary>A value with its place, for checks against the catalog.</summary>
    public YamlScalar? Value(string name) => members.Value(name);

    public FactReader? Inner(string name) => members.Map(name) is { } map ? Of(map, name, problems) : null;

    public IEnumerable<FactReader> Each(string name, string item) =>
        members.Items(name).Select(part => Of(part, item, problems)).OfType<FactReader>();

    /// <summary>The members of a mapping whose keys are free.</summary>
    public ImmutableArray<YamlMember> Pairs(string name) => members.Map(name)?.Members ?? [];

    /// <summary>Weights by key, not negative; empty where the member is absent.</summary>
    public ImmutableDictionary<string, double> Weights(string name) => Weights(Pairs(name));

    public ImmutableDictionary<string, double> Weights(ImmutableArray<YamlMember> pairs) =>
        pairs.ToImmutableDictionary(p => p.Key.Text, p => p.Value is YamlScalar value ? Number(value, p.Key.Text, 0, 1e9) : Wrong(p.Value, $"{p.Key.Text} is a number", 0.0));

    public void RefuseOthers() => members.RefuseOthers();

    public void Complain(Place place, string message) => problems.Add(new YamlProblem(place, message));

    private double Number(YamlScalar value, string name, double from, double to) =>
        double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : Wrong(value, string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {from} to {to}"), from);

    private TValue Missing<TValue>(string name, TValue standIn)
    {
        problems.Add(new YamlProblem(members.Place, $"this {what} has no {name}"));
        return standIn;
    }

    private TValue Wrong<TValue>(YamlPart part, string expected, TValue standIn)
    {
        problems.Add(new YamlProblem(part.Place, $"{expected}, not {(part is YamlScalar value ? $"\"{value.Text}\"" : part.Noun)}"));
        return standIn;
    }
}
