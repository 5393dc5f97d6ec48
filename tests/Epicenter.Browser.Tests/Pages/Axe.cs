using System.Text.Json;
using Epicenter.EndToEnd.Tests.House;
using Microsoft.Playwright;

namespace Epicenter.Browser.Tests.Pages;

/// <summary>Runs axe-core in a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> s_source = new(() =>
        File.ReadAllText(Path.Combine(Repository.Root, "src", "Epicenter.Server", "Client", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What it finds, a line each.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // By the debugger, which the content policy does not hold for.
        await page.EvaluateAsync(s_source.Value + "; undefined");
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '))");
        return [.. found.EnumerateArray().Select(f => f.GetString()!)];
    }
}
