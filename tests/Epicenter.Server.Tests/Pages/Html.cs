using System.Net;
using System.Text.RegularExpressions;

namespace Epicenter.Server.Tests.Pages;

/// <summary>Looks into rendered pages.</summary>
public static partial class Html
{
    /// <summary>Addresses of our own that a page links or sends forms to.</summary>
    public static IEnumerable<string> Links(string html) =>
        Reference().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(a => a.StartsWith('/')).Distinct(StringComparer.Ordinal);

    /// <summary>Addresses of our own from which a page takes pictures and scripts.</summary>
    public static IEnumerable<string> Sources(string html) =>
        Source().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(a => a.StartsWith('/')).Distinct(StringComparer.Ordinal);

    public static string? LanguageOf(string html) => Root().Match(html) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>All that a strict content policy would refuse.</summary>
    public static IEnumerable<string> Inline(string html) =>
        Forbidden().Matches(Value().Replace(html, m => m.Groups[1].Value == "src" ? m.Value : $" {m.Groups[1].Value}=")).Concat(ScriptLink().Matches(html)).Select(m => m.Value);

    [GeneratedRegex("""(?:href|action)="([^"]*)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""src="([^"]*)""")]
    private static partial Regex Source();

    [GeneratedRegex("""<html lang="([^"]*)">""")]
    private static partial Regex Root();

    // Names may hold anything: only what stands outside of quotes is markup.
    [GeneratedRegex(" ([a-z:-]+)=\"[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex Value();

    [GeneratedRegex("""<style|<script(?![^>]* src=)|<[^>]* style=|<[a-z][^>]*? on[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex("""(?:href|action)="\s*javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptLink();
}
