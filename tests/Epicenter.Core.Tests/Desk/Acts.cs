using Epicenter.Core.Mechanisms;
using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests.Desk;

/// <summary>What an operator called anna does, each act with an id of its own content.</summary>
internal static class Acts
{
    public static Act Annotate(string incident, DateTimeOffset at, string text = "We look into it.") => Of(ActKind.Annotate, at) with { Incident = incident, Text = text };

    public static Act Correct(string incident, DateTimeOffset at, string entity) => Of(ActKind.Correct, at) with { Incident = incident, Entity = entity };

    public static Act Merge(string incident, DateTimeOffset at, string into) => Of(ActKind.Merge, at) with { Incident = incident, Into = into };

    public static Act Split(string incident, DateTimeOffset at, params string[] services) => Of(ActKind.Split, at) with { Incident = incident, Services = [.. services] };

    public static Act Retract(string incident, DateTimeOffset at) => Of(ActKind.Retract, at) with { Incident = incident };

    public static Act Rumour(string incident, DateTimeOffset at, string text, Mechanism? mechanism = null) =>
        Of(ActKind.Rumour, at) with { Incident = incident, Text = text, Mechanism = mechanism };

    public static Act Answer(string incident, DateTimeOffset at, string rumour, string text) =>
        Of(ActKind.Answer, at) with { Incident = incident, Rumour = rumour, Text = text };

    public static Act Mute(DateTimeOffset at, DateTimeOffset until, string? service = null, string? origin = null, string? country = null) =>
        Of(ActKind.Mute, at) with { Until = until, Service = service, Origin = origin, Country = country };

    public static Act Purge(DateTimeOffset at, string service, int minutes) =>
        Of(ActKind.Purge, at) with { Service = service, From = at.AddMinutes(-minutes), Until = at };

    private static Act Of(ActKind deed, DateTimeOffset at) => new()
    {
        Id = $"{EnumWords.Of(deed)}-{at.UtcTicks}",
        At = at,
        Deed = deed,
        By = "anna",
        Why = "The provider called us.",
    };
}
