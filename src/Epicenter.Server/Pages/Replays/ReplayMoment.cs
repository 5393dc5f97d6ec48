using System.Globalization;

namespace Epicenter.Server.Pages.Replays;

/// <summary>Reads and writes the <c>at</c> of a replay's address.</summary>
public static class ReplayMoment
{
    public const string Parameter = "at";

    /// <summary>Minutes since the replay's start, as the slider sends them, or a moment; the start where it says nothing sensible.</summary>
    public static DateTimeOffset Read(string? text, ReplayInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var at = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? info.From + TimeSpan.FromMinutes(Math.Min(minutes, (info.To - info.From).TotalMinutes))
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : info.From;
        return at < info.From ? info.From : at > info.To ? info.To : at;
    }

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
