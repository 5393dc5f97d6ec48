using Epicenter.Core.Signals;

namespace Epicenter.Storage.Tests.Sqlite;

/// <summary>Signals to fill a log with.</summary>
internal static class SomeSignals
{
    private static readonly DateTimeOffset Start = new(2021, 12, 7, 15, 30, 0, TimeSpan.Zero);

    public static Report Report(int number) => new()
    {
        Id = $"r-{number}",
        At = Start.AddSeconds(number),
        ReceivedAt = Start.AddSeconds(number + 1),
        Service = "disney-plus",
        Symptom = Symptom.Login,
    };

    public static Signal[] Reports(int count, int first = 0) => [.. Enumerable.Range(first, count).Select(Report)];
}
