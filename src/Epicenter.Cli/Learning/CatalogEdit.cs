using System.Globalization;
using System.Text.RegularExpressions;
using Epicenter.Core.Catalog;
using Epicenter.Core.Catalog.Learning;
using Epicenter.Sources.Catalog;

namespace Epicenter.Cli.Learning;

/// <summary>
/// Writes an accepted suggestion into the catalog's text: a line is added, changed or removed, and all else stays as somebody wrote it.
/// The catalog is read again, and put back as it was where it no longer holds together.
/// </summary>
internal sealed partial class CatalogEdit(string catalogPath)
{
    /// <returns>The file that was changed.</returns>
    /// <exception cref="VerbException">The place is not found or not written in lines; the message says what to write by hand.</exception>
    public string Apply(Suggestion suggestion, ComponentClass? upstreamClass)
    {
        var service = suggestion.Services[0];
        foreach (var file in CatalogReader.Read(catalogPath).Files)
        {
            var before = File.ReadAllText(file);
            var lines = before.Split('\n').ToList();
            var from = lines.FindIndex(line => IdLine().Match(line) is { Success: true } match && match.Groups["id"].Value == service);
            if (from < 0)
            {
                continue;
            }

            Change(lines, from, suggestion, Line(suggestion, upstreamClass));
            File.WriteAllText(file, string.Join('\n', lines));
            if (CatalogReader.Read(catalogPath).Problems.FirstOrDefault(p => !p.IsHarmless) is { } problem)
            {
                File.WriteAllText(file, before);
                throw new VerbException($"With that change the catalog would not hold together, so it is as it was: {problem}");
            }

            return file;
        }

        throw ByHand(suggestion, upstreamClass, $"no file of {catalogPath} has {service} on lines of its own");
    }

    private static void Change(List<string> lines, int from, Suggestion suggestion, string line)
    {
        var indent = lines[from].IndexOf('-', StringComparison.Ordinal) + 2;
        var to = from + 1;
        while (to < lines.Count && lines[to].Length > indent && lines[to].AsSpan(0, indent).Trim().IsEmpty)
        {
            to++;
        }

        var padding = new string(' ', indent);
        var known = lines.FindIndex(from, to - from, l => l.Contains($"{{entity: {suggestion.Entity},", StringComparison.Ordinal));
        if (suggestion.Kind is SuggestionKind.Wrong or SuggestionKind.Weight && known < 0)
        {
            throw ByHand(suggestion, null, $"the dependency of {suggestion.Services[0]} on {suggestion.Entity} is not on a line of its own");
        }

        switch (suggestion.Kind)
        {
            case SuggestionKind.Wrong:
                lines.RemoveAt(known);
                var alone = lines.FindIndex(from, to - 1 - from, l => l.Trim() == "dependsOn:");
                if (alone >= 0 && !lines.Skip(alone + 1).Take(to - 2 - alone).Any(l => l.TrimStart().StartsWith('-')))
                {
                    lines.RemoveAt(alone);
                }

                break;
            case SuggestionKind.Weight:
                lines[known] = $"{padding}  - {line}";
                break;
            default:
                if (!lines.Skip(from).Take(to - from).Any(l => l.Trim() == "dependsOn:"))
                {
                    lines.Insert(to++, $"{padding}dependsOn:");
                }

                lines.Insert(to, $"{padding}  - {line}");
                break;
        }
    }

    private static string Line(Suggestion suggestion, ComponentClass? upstreamClass) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{entity: {suggestion.Entity}, strength: {suggestion.Proposed:0.##}, kind: {Kind(upstreamClass)}, source: \"observed in incident {string.Join(", ", suggestion.Incidents)}\"}}");

    private static string Kind(ComponentClass? upstreamClass) => upstreamClass switch
    {
        ComponentClass.Network => "network",
        ComponentClass.Dns => "dns",
        ComponentClass.ControlPlane => "control-plane",
        ComponentClass.Auth => "login",
        ComponentClass.Cdn => "cdn",
        ComponentClass.Payments => "payments",
        ComponentClass.Messaging => "messaging",
        ComponentClass.Power => "power",
        ComponentClass.EndpointAgent => "endpoint-agent",
        _ => "runtime",
    };

    private static VerbException ByHand(Suggestion suggestion, ComponentClass? upstreamClass, string why) => new(
        suggestion.Kind == SuggestionKind.Wrong
            ? $"{why}. Remove it by hand."
            : $"{why}. Write under dependsOn by hand: {Line(suggestion, upstreamClass)}");

    [GeneratedRegex(@"^\s*- id: (?<id>[a-z0-9.\-]+)\s*$")]
    private static partial Regex IdLine();
}
