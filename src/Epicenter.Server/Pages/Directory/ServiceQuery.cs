using System.Globalization;
using Epicenter.Core.Catalog;
using Epicenter.Core.Detection;

namespace Epicenter.Server.Pages.Directory;

/// <summary>What a reader looks for among the services.</summary>
public sealed record ServiceQuery(string? Text, ServiceState? State, string? Category)
{
    private const int MostNear = 12;

    private static readonly CompareInfo Comparison = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Whether it is not looked for among all services.</summary>
    public bool IsNarrowed => State is not null || Category is not null;

    /// <summary>Matching services: the troubled first, then by name. Where none holds the text, those that it may have been meant for, nearest first.</summary>
    public IReadOnlyList<ServiceEntry> In(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var found = Found(scene);
        return found.Length > 0 || Text is null ? found : Near(scene);
    }

    /// <summary>Whether what was found only comes near the text, which no service holds.</summary>
    public bool IsGuess(IReadOnlyList<ServiceEntry> found) => found is [var first, ..] && !Matches(first.Service);

    private ServiceEntry[] Near(Scene scene) =>
    [
        .. NearMatch.Services(scene.Catalog, Text!, MostNear)
            .Where(s => Category is null || s.Profile?.Category == Category)
            .Select(s => new ServiceEntry(s, scene.StatusOf(s.Id)))
            .Where(e => State is null || e.State == State),
    ];

    private ServiceEntry[] Found(Scene scene)
    {
        ServiceEntry[] byName = [.. NameOrder.Of(scene.Catalog).Where(Matches).Select(s => new ServiceEntry(s, scene.StatusOf(s.Id))).Where(e => State is null || e.State == State)];

        // Few are troubled, so few are sorted; the others stay as they are.
        var troubled = byName.Where(e => e.Urgency < ServiceEntry.Calm).OrderBy(e => e.Urgency).ThenByDescending(e => e.Status?.Evidence ?? 0);
        return [.. troubled, .. byName.Where(e => e.Urgency >= ServiceEntry.Calm)];
    }

    private bool Matches(Entity service) =>
        (Category is null || service.Profile?.Category == Category)
        && (Text is null || Holds(service.Name) || Holds(service.Id) || (service.Profile?.Aliases.Any(Holds) ?? false));

    private bool Holds(string text) => Comparison.IndexOf(text, Text!, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
