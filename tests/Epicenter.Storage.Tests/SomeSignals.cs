using Epicenter.Core.Signals;

namespace Epicenter.Storage.Tests;

/// <summary>Signals to fill a log with.</summary>
internal static class SomeSignals
{
    public static readonly DateTimeOffset Start = new(2021, 12, 7, 15, 30, 0, TimeSpan.Zero);

    public static Report Report(int number) => new()
    {
        Id = $"r-{number}",
        At = Start.AddSeconds(number),
        Service = "disney-plus",
        Symptom = Symptom.Login,
    };

    public static Report[] Reports(int count, int first = 0) => [.. Enumerable.Range(first, count).Select(Report)];
}
