using System.Text.Encodings.Web;
using System.Text.Unicode;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Replays;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Epicenter.Server.Pages;

/// <summary>Registers what pages need.</summary>
public static class PageRegistration
{
    /// <remarks>Whoever calls this also registers an <see cref="Live.ILiveObservatory"/>, and an <see cref="IReplayLibrary"/> where there are scenarios.</remarks>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();

        // Umlauts and dashes go out as themselves: the pages are UTF-8. What could end a text or an attribute is still escaped.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton<AssetStore>();
        services.TryAddSingleton<IReplayLibrary, NoReplays>();
        services.TryAddSingleton<ReplayCache>();
        services.TryAddScoped<PageContext>();
        return services;
    }
}
