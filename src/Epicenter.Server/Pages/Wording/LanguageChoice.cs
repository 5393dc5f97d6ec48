using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Epicenter.Server.Pages.Wording;

/// <summary>Which language a request wants.</summary>
/// <param name="InAddress">Whether <c>?lang=</c> says so; links then carry it on, since nothing is stored.</param>
public readonly record struct LanguageChoice(Language Language, bool InAddress)
{
    public const string Parameter = "lang";

    public static LanguageChoice Of(HttpRequest request)
    {
        if (Language.Find(request.Query[Parameter]) is { } chosen)
        {
            return new LanguageChoice(chosen, true);
        }

        var accepted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(Spoken)
            .FirstOrDefault(l => l is not null);
        return new LanguageChoice(accepted ?? Language.English, false);
    }

    private static Language? Spoken(StringWithQualityHeaderValue header) =>
        header.Quality == 0 ? null : Language.Find(header.Value.Value?.Split('-')[0]);
}
