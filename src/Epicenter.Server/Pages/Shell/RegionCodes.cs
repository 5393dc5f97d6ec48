using System.Text.RegularExpressions;

namespace Epicenter.Server.Pages.Shell;

/// <summary>Finds what stands in parentheses and has no space, as regions' codes do: <c>(us-east-1)</c>.</summary>
internal static partial class RegionCodes
{
    /// <summary>A text in parts, in order; those that are codes begin with a parenthesis.</summary>
    public static string[] Split(string text) => Code().Split(text);

    // What is longer has to break, lest it be wider than a phone.
    [GeneratedRegex(@"(\([^()\s]{1,22}\))")]
    private static partial Regex Code();
}
