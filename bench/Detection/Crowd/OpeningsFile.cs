using System.Globalization;
using Epicenter.Bench.Detection.Contenders;

namespace Epicenter.Bench.Detection.Crowd;

/// <summary>Writes what a detector opened in the form of <c>epicenter detect</c>, for a judge outside to check.</summary>
internal static class OpeningsFile
{
    public static void Write(string path, ICountDetector detector, IEnumerable<CountSeries> series) =>
        File.WriteAllLines(
            path,
            [
                "event,opened_at,closed_at",
                .. from one in series
                   from spell in detector.Run(one)
                   select $"{one.EventId},{Time(one.EndOf(spell.OpeningBin))},{(spell.ClosingBin is { } bin ? Time(one.EndOf(bin)) : "")}",
            ]);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
