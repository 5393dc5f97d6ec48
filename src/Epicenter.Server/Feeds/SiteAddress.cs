namespace Epicenter.Server.Feeds;

/// <summary>Addresses of ours as other sites have to write them.</summary>
/// <param name="Root">Scheme, host and path base, without a slash at its end.</param>
internal readonly record struct SiteAddress(string Root)
{
    public static SiteAddress Of(HttpRequest request) => new($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}");

    public string To(string path) => Root + path;

    public string Incident(string id) => To("/incidents/" + Uri.EscapeDataString(id));

    public string Service(string id) => To("/services/" + Uri.EscapeDataString(id));

    public string Entity(string id) => To("/entities/" + string.Join('/', id.Split('/').Select(Uri.EscapeDataString)));
}
