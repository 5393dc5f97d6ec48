using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Epicenter.Core;

namespace Epicenter.EndToEnd.Tests.House;

/// <summary>Rules of the house that a compiler does not know.</summary>
public sealed partial class ConventionsTests
{
    private static readonly string[] s_projects = ["Epicenter.Core", "Epicenter.Storage", "Epicenter.Sources", "Epicenter.Server", "epicenter"];
    private static readonly string[] s_written = ["src", "bench"];

    [Fact]
    public void Classes_NobodyInherits_AreSealed()
    {
        var types = s_projects.SelectMany(p => Assembly.Load(p).GetTypes()).Where(IsOurs).ToArray();
        var inherited = types.Select(t => t.BaseType).OfType<Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        var open = types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !inherited.Contains(t) && !IsComponent(t));
        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void Core_Calls_TouchNoFileNetworkOrClock()
    {
        foreach (var file in Repository.Sources("src/Epicenter.Core"))
        {
            var hit = Impure().Match(File.ReadAllText(file));
            Assert.False(hit.Success, $"{file}: {hit.Value}");
        }
    }

    [Fact]
    public void Folders_Names_SayWhatTheyAreFor()
    {
        string[] empty = ["Utils", "Helpers", "Managers", "Common", "Models", "Services", "Misc"];
        var folders = s_written.SelectMany(f => Directory.EnumerateDirectories(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories));
        Assert.DoesNotContain(folders.Select(Path.GetFileName), f => empty.Contains(f));
    }

    [Fact]
    public void Sources_Lines_LeaveNothingForLater()
    {
        foreach (var file in s_written.SelectMany(Repository.Sources))
        {
            Assert.DoesNotMatch(ForLater(), File.ReadAllText(file));
        }
    }

    [Fact]
    public void PublicTypes_OfTheCore_AreDocumented()
    {
        foreach (var file in Repository.Sources("src/Epicenter.Core"))
        {
            var lines = File.ReadAllLines(file);
            var at = Array.FindIndex(lines, l => TypeDeclaration().IsMatch(l));
            Assert.True(at < 0 || lines[..at].Any(l => l.StartsWith("/// ", StringComparison.Ordinal)), $"{file} says nothing of its type.");
        }
    }

    [Fact]
    public void Observatory_Api_TakesNoTimeProvider() =>
        Assert.DoesNotContain(typeof(Observatory).GetConstructors().SelectMany(c => c.GetParameters()), p => p.ParameterType == typeof(TimeProvider));

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Epicenter", StringComparison.Ordinal) == true
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && type.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true;

    // The Razor compiler makes components unsealed.
    private static bool IsComponent(Type type) =>
        type.Name == "_Imports" || type.GetInterfaces().Any(i => i.FullName == "Microsoft.AspNetCore.Components.IComponent");

    [GeneratedRegex(@"\b(File\.|Directory\.|FileStream|HttpClient|Socket|Environment\.|TimeProvider|Stopwatch|Console\.|Task\.Run|new Random)")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex ForLater();

    [GeneratedRegex(@"^public .*\b(class|record|struct|enum|interface)\b")]
    private static partial Regex TypeDeclaration();
}
