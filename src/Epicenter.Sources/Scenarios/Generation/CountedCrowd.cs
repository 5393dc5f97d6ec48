using System.Globalization;
using Epicenter.Core.Drills;
using Epicenter.Core.Signals;

namespace Epicenter.Sources.Scenarios.Generation;

/// <summary>Turns real counts into reports: as many in each bin as were counted, spread over it by chance. Only the seconds are made up.</summary>
internal sealed class CountedCrowd(CrowdCounts counts, string folder, SeededRandom random)
{
    /// <summary>All reports, by time.</summary>
    /// <exception cref="ScenarioDataMissingException">The file is not there or does not hold the event.</exception>
    public IEnumerable<Report> Reports() => Bins().SelectMany(Spread);

    private IEnumerable<Report> Spread((DateTimeOffset At, int Reports) bin)
    {
        var milliseconds = (int)counts.Bin.TotalMilliseconds;
        return Enumerable.Range(0, bin.Reports)
            .Select(_ => new Report
            {
                At = bin.At.AddMilliseconds(random.NextBelow(milliseconds)),
                Service = counts.Service,
                Reporter = (random.NextBits() >> 16).ToString("x12", CultureInfo.InvariantCulture),
            })
            .OrderBy(report => report.At);
    }

    private List<(DateTimeOffset At, int Reports)> Bins()
    {
        var path = Path.Combine(folder, counts.File);
        if (!File.Exists(path))
        {
            throw new ScenarioDataMissingException(
                $"The crowd counts of this scenario are not here: {path} does not exist. Get the Cloud Uptime Archive and set {CrowdCounts.FolderVariable} to the folder with {counts.File}.");
        }

        var bins = File.ReadLines(path).Select(line => line.Split(',')).Where(row => row.Length >= 4 && row[0] == counts.Event)
            .Select(row => (
                At: DateTimeOffset.Parse(row[2], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                Reports: int.Parse(row[3], CultureInfo.InvariantCulture)))
            .OrderBy(bin => bin.At)
            .ToList();
        return bins.Count > 0 ? bins : throw new ScenarioDataMissingException($"{path} holds no counts of event {counts.Event}.");
    }
}
