using System.Text;
using Epicenter.Server.Live;
using Epicenter.Server.Pages.Assets;
using Epicenter.Server.Pages.Wording;
using Epicenter.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Epicenter.Server.Pages;

/// <summary>What every component needs of the request it is rendered for.</summary>
public sealed class PageContext
{
    private readonly HttpRequest _request;
    private readonly AssetStore _assets;

    public PageContext(IHttpContextAccessor accessor, ILiveObservatory live, AssetStore assets, IReportHistory? history = null)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        _request = accessor.HttpContext?.Request ?? throw new InvalidOperationException("Pages are rendered for a request.");
        _assets = assets;
        Live = live;
        History = history;
        (Language, LanguageInAddress) = LanguageChoice.Of(_request);
        Words = Words.In(Language);
        Path = _request.Path.Value ?? "/";
        Site = _request.Query[ReportAdmission.SiteParameter] is [{ Length: > 0 } site] ? site : null;
    }

    public ILiveObservatory Live { get; }

    /// <summary>What was counted beyond the observatory's memory; null where nothing is.</summary>
    public IReportHistory? History { get; }

    public Language Language { get; }

    /// <summary>Whether the reader chose the language; links then carry it on, since nothing is stored.</summary>
    public bool LanguageInAddress { get; }

    public Words Words { get; }

    /// <summary>The path below which a navigation entry is the present one.</summary>
    public string Path { get; private set; }

    /// <summary>The key of the site whose link led here; links to the form carry it on. Null for everybody else.</summary>
    public string? Site { get; }

    /// <summary>This very page in the other language.</summary>
    public string InOtherLanguage => WithQuery(LanguageChoice.Parameter, Language.Other.Code);

    /// <summary>An address of ours, carrying the language on where the reader chose it.</summary>
    public string Href(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(_request.PathBase.Value).Append(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            Append(address, ref separator, name, value);
        }

        Append(address, ref separator, LanguageChoice.Parameter, LanguageInAddress ? Language.Code : null);
        return address.ToString();
    }

    /// <summary>An address of ours as another site has to write it.</summary>
    public string Address(string path) => Absolute(_request.PathBase + path);

    /// <summary>An address that begins with the path base, with the host that it was asked for by.</summary>
    public string Absolute(string href) => $"{_request.Scheme}://{_request.Host}{href}";

    public string ServiceHref(string id) => Href("/services/" + Uri.EscapeDataString(id));

    public string IncidentHref(string id) => Href("/incidents/" + Uri.EscapeDataString(id));

    /// <summary>The form of a service; without one, the page to pick it.</summary>
    public string ReportHref(string? id = null) =>
        Href(id is null ? "/report" : "/report/" + Uri.EscapeDataString(id), (ReportAdmission.SiteParameter, Site));

    public string EntityHref(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Href("/entities/" + string.Join('/', id.Split('/').Select(Uri.EscapeDataString)));
    }

    public string Asset(string path) => $"{_request.PathBase}{AssetRoutes.Prefix}/{_assets.Version}/{path}";

    /// <summary>Has the page appear as another, for one that answers a form: its own address can't be asked for.</summary>
    public void StandFor(string path) => Path = path;

    /// <summary>This page with one parameter of its query set, the others kept.</summary>
    public string WithQuery(string name, string? value)
    {
        var address = new StringBuilder(_request.PathBase.Value).Append(new PathString(Path).ToUriComponent());
        var separator = '?';
        foreach (var (key, values) in _request.Query)
        {
            if (key != name)
            {
                Append(address, ref separator, key, values.ToString());
            }
        }

        Append(address, ref separator, name, value);
        return address.ToString();
    }

    private static void Append(StringBuilder address, ref char separator, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        separator = '&';
    }
}
