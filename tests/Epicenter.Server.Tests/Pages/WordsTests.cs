using System.Reflection;
using Epicenter.Server.Pages.Causes;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Tests.Pages;

/// <summary>Asks every wording in every language, so that none is missing, left in the other language or without a plural.</summary>
public sealed class WordsTests
{
    /// <summary>What both languages happen to write alike.</summary>
    private static readonly HashSet<string> Alike = ["ShellWords.Feed", "DirectoryWords.Query"];

    public static TheoryData<string, string> EveryWording
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var area in typeof(Words).GetProperties().Where(p => p.PropertyType.Name.EndsWith("Words", StringComparison.Ordinal)))
            {
                foreach (var member in area.PropertyType.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsWording))
                {
                    data.Add(area.Name, member.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryWording))]
    public void Wording_InEveryLanguage_IsThereAndItsOwn(string area, string name)
    {
        var (english, german) = (Say(Language.English, area, name), Say(Language.German, area, name));
        Assert.Equal(english.Count, german.Count);
        foreach (var (e, g) in english.Zip(german))
        {
            Assert.False(string.IsNullOrWhiteSpace(e) || string.IsNullOrWhiteSpace(g));
            Assert.DoesNotContain("{", e + g, StringComparison.Ordinal);
        }

        Assert.True(Alike.Contains($"{area}Words.{name}") || !english.SequenceEqual(german), $"{area}.{name} is the same in both languages: {english[0]}");
    }

    [Theory]
    [MemberData(nameof(EveryWording))]
    public void Plural_OfOneAndMany_Differ(string area, string name)
    {
        var method = typeof(Words).GetProperty(area)!.PropertyType.GetMethod(name);
        if (method?.GetParameters() is not [{ ParameterType: var type, Name: "count" or "services" }, .. var rest] || type != typeof(int) || rest is [{ Name: "of" }])
        {
            return;
        }

        foreach (var language in Language.All)
        {
            var target = typeof(Words).GetProperty(area)!.GetValue(Words.In(language))!;
            string With(int count) => (string)method.Invoke(target, [count, .. method.GetParameters().Skip(1).Select(p => Sample(p.ParameterType)[0])])!;
            Assert.NotEqual(With(1).Replace('1', '7'), With(7).Replace('1', '7'));
        }
    }

    private static bool IsWording(MemberInfo member) => member switch
    {
        PropertyInfo { PropertyType: var type } => type == typeof(string),
        MethodInfo { IsSpecialName: false, ReturnType: var type } => type == typeof(string),
        _ => false,
    };

    private static List<string> Say(Language language, string area, string name)
    {
        var owner = typeof(Words).GetProperty(area)!;
        var target = owner.GetValue(Words.In(language))!;
        if (owner.PropertyType.GetProperty(name) is { } property)
        {
            return [(string)property.GetValue(target)!];
        }

        var method = owner.PropertyType.GetMethod(name)!;
        var first = method.GetParameters()[0].ParameterType;
        var rest = method.GetParameters().Skip(1).Select(p => Sample(p.ParameterType)[0]).ToArray();
        return [.. Sample(first).Select(value => (string)method.Invoke(target, [value, .. rest])!)];
    }

    private static object[] Sample(Type type) =>
        type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : type == typeof(int) ? [1, 7]
        : type == typeof(long) ? [7L]
        : type == typeof(double) ? [0.0, 2.5, 9.0, 20.0, -5.0]
        : type == typeof(bool) ? [true, false]
        : type == typeof(string) ? ["streaming"]
        : type == typeof(Verdict) ? [Verdict(0.95, true), Verdict(0.3, true), Verdict(0.95, false), Verdict(0.3, false), Verdict(0.6, true) with { Subject = null }, Verdict(0.6, false) with { Subject = null }, .. Surges()]
        : throw new NotSupportedException(type.Name);

    private static IEnumerable<Verdict> Surges() =>
        new[] { true, false }.Select(open => Verdict(0.9, open) with { Surge = 0.8 });

    private static Verdict Verdict(double probability, bool open) => new("AWS", "aws", probability, null, null, 0, false, 7, open, null);
}
