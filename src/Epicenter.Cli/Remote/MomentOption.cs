using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Epicenter.Core.Signals;

namespace Epicenter.Cli.Remote;

/// <summary>A moment as people write it: a time, or how far from now: <c>45m</c>, <c>2h</c>, <c>3d</c>.</summary>
internal static class MomentOption
{
    /// <param name="ahead">Whether a distance leads into the future.</param>
    public static Option<DateTimeOffset?> Create(string name, string description, bool ahead) => new(name)
    {
        HelpName = "TIME",
        Description = $"{description}: a time such as 2026-06-08T12:00:00Z, or so long {(ahead ? "ahead" : "ago")}: 45m, 2h.",
        CustomParser = argument => Read(argument, name, ahead ? 1 : -1),
    };

    private static DateTimeOffset? Read(ArgumentResult argument, string name, int direction)
    {
        var text = argument.Tokens[0].Value;
        if (Rfc3339.TryParse(text, out var moment))
        {
            return moment;
        }

        if (Distance(text) is { } distance)
        {
            return TimeProvider.System.GetUtcNow() + (direction * distance);
        }

        argument.AddError($"{name} {text} is no time; write it as 2026-06-08T12:00:00Z, or 45m, 2h or 3d from now.");
        return null;
    }

    private static TimeSpan? Distance(string text) =>
        text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10_000
            ? text[^1] switch
            {
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                'd' => TimeSpan.FromDays(count),
                _ => null,
            }
            : null;
}
