using System.Globalization;

namespace Epicenter.Storage.Segments;

/// <summary>A part of the signal log that is not as it was written.</summary>
/// <param name="File">The file's name.</param>
/// <param name="From">First byte.</param>
/// <param name="Until">The byte after the last; null where nothing readable follows.</param>
/// <param name="Missing">Signals that can't be read for it.</param>
/// <param name="What">What is wrong, as a clause.</param>
public sealed record LogProblem(string File, long From, long? Until, long Missing, string What)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}: bytes {From} {(Until is { } until ? $"to {until}" : "to the end")}: {What}; {(Missing == 1 ? "1 signal is" : $"{Missing} signals are")} missing");
}
