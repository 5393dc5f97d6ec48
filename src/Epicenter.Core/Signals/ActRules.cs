using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>What each deed must say, whatever the observatory holds.</summary>
public static class ActRules
{
    public const int LongestWhy = 500;
    public const int LongestText = 2000;
    public const int MostServices = 500;

    /// <summary>The longest mute: what needs more is a matter of the catalog or the network, and not of an evening.</summary>
    public static readonly TimeSpan LongestMute = TimeSpan.FromDays(7);

    /// <summary>How far back a purge reaches: as far as the detector's windows do.</summary>
    public static readonly TimeSpan LongestPurge = TimeSpan.FromMinutes(Detection.UsualRates.LongestWindow);

    /// <summary>The rule that an act breaks; null where it keeps all.</summary>
    public static SignalError? Check(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Missing("id", act.Id, "give the act an id, by which it is known again")
            ?? Missing("by", act.By, "name the operator")
            ?? Missing("why", act.Why, "give a reason; it is shown to everyone")
            ?? (act.Deed is ActKind.Mute or ActKind.Purge ? CheckScope(act) : CheckIncident(act));
    }

    private static SignalError? CheckIncident(Act act) => Missing("incident", act.Incident, "name the incident by its id") ?? act.Deed switch
    {
        ActKind.Annotate or ActKind.Rumour => Missing("text", act.Text, "write what everyone shall read"),
        ActKind.Correct => Missing("entity", act.Entity, "name the cause, as in \"entity\":\"aws/us-east-1\", or unknown"),
        ActKind.Merge => Missing("into", act.Into, "name the incident that it is a part of"),
        ActKind.Split => Missing("services", act.Services.IsEmpty ? null : act.Services[0], "name the services to split off"),
        ActKind.Answer => Missing("rumour", act.Rumour, "name the rumour by the id of its act") ?? Missing("text", act.Text, "write the answer"),
        _ => null,
    };

    private static SignalError? CheckScope(Act act) => Missing("until", act.Until, "say when it ends, as in \"until\":\"2021-12-07T18:00:00Z\"")
        ?? (act.Country is { } country && !SignalRules.IsCountry(Encoding.UTF8.GetBytes(country))
            ? new SignalError("country", "is not an ISO 3166-1 code", "use two capital letters, such as US")
            : act.Deed == ActKind.Mute ? CheckMute(act) : CheckPurge(act));

    private static SignalError? CheckMute(Act act) => act switch
    {
        { Service: null, Reporter: null, Origin: null, Network: null, Country: null } =>
            new SignalError("service", "is missing, and so is all else that tells whose reports", "name a service, reporter, origin, network or country"),
        _ when act.Until > act.At + LongestMute => new SignalError("until", "lies more than a week ahead", "mute for a week at most, and look again"),
        _ => null,
    };

    private static SignalError? CheckPurge(Act act) => Missing("service", act.Service, "name the service whose reports to purge")
        ?? Missing("from", act.From, "say from when on, as in \"from\":\"2021-12-07T17:00:00Z\"")
        ?? (act is { Reporter: null, Origin: null, Network: null, Country: null }
            ? null
            : new SignalError(null, "a purge takes all reports on a service: what was counted is not known by sender", "name only service, from and until"))
        ?? (act.From < act.At - LongestPurge
            ? new SignalError("from", "lies more than two hours back, and what was counted then has long been decided by", "purge the last two hours, and retract the incident")
            : null)
        ?? (act.From < act.Until ? null : new SignalError("until", "is not after \"from\"", "swap them, perhaps"));

    private static SignalError? Missing(string member, object? value, string remedy) =>
        value is null or "" ? new SignalError(member, "is missing", remedy) : null;
}
