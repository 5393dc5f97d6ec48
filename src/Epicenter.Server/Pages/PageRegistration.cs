using System.Text.Encodings.Web;
using System.Text.Unicode;
using Epicenter.Server.Cards;
using Epicenter.Server.Catalogue;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Itself;
using Epicenter.Server.Pages.Replays;
using Epicenter.Sources.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Epicenter.Server.Pages;

/// <summary>Registers what pages need.</summary>
public static class PageRegistration
{
    /// <remarks>Whoever calls this also registers an <see cref="ILiveObservatory"/>, and <see cref="AddReplays"/> where there are scenarios.</remarks>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddOutputCache(cache => cache.SizeLimit = PageCache.MostBytes);
        services.TryAddSingleton<PageVersion>();

        // Umlauts and dashes go out as themselves: the pages are UTF-8. What could end a text or an attribute is still escaped.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton<AssetStore>();
        services.TryAddSingleton<IReplayLibrary, NoReplays>();
        services.TryAddSingleton<ReplayCache>();
        services.TryAddSingleton<CardStore>();
        services.TryAddSingleton<IVitalSigns, NoVitalSigns>();
        services.TryAddSingleton<IIncidentArchive, NoArchive>();
        services.TryAddSingleton<IncidentCatalogue>();
        services.TryAddScoped<PageContext>();
        return services;
    }

    /// <summary>Offers the scenarios below a folder as replays; a folder that does not exist offers none.</summary>
    public static IServiceCollection AddReplays(this IServiceCollection services, string folder) =>
        services.AddSingleton<IReplayLibrary>(provider =>
        {
            var catalog = provider.GetRequiredService<ILiveObservatory>().Catalog;
            return new ScenarioReplays(ScenarioLibrary.Open(folder, catalog), catalog);
        });
}
