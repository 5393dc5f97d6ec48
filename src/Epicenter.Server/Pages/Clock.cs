using System.Globalization;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages;

/// <summary>Writes moments as the reader of one page needs them: in one zone, and with the day where it isn't the page's own.</summary>
/// <param name="Now">The observatory's clock, not the wall's.</param>
public sealed record Clock(Language Language, TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>Whose clock it is: <c>UTC</c> or <c>UTC−8</c>.</summary>
    public string ZoneName
    {
        get
        {
            var offset = Zone.GetUtcOffset(Now);
            var sign = offset < TimeSpan.Zero ? '−' : '+';
            return offset == TimeSpan.Zero ? "UTC"
                : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");
        }
    }

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The time of day alone.</summary>
    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", Language.Culture);

    public string Date(DateTimeOffset at) => Local(at).ToString(Language.Say("d MMMM yyyy", "d. MMMM yyyy"), Language.Culture);

    /// <summary>The day without its year.</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString(Language.Say("d MMM", "d. MMM"), Language.Culture);

    /// <summary>The month and its year.</summary>
    public string Month(DateTimeOffset at) => Local(at).ToString("MMM yyyy", Language.Culture);

    /// <summary>The time, with the date where it isn't today.</summary>
    public string Text(DateTimeOffset at)
    {
        var (local, today) = (Local(at), Local(Now));
        return local.Date == today.Date ? Time(at)
            : local.Year == today.Year ? local.ToString(Language.Say("d MMM, HH:mm", "d. MMM, HH:mm"), Language.Culture)
            : local.ToString(Language.Say("d MMM yyyy, HH:mm", "d. MMM yyyy, HH:mm"), Language.Culture);
    }

    /// <summary>The time and whose clock it is.</summary>
    public string TextWithZone(DateTimeOffset at) => $"{Text(at)} {ZoneName}";
}
