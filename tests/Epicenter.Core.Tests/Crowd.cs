using Epicenter.Core.Signals;

namespace Epicenter.Core.Tests;

/// <summary>Made-up people who report: a usual trickle on everything, and surges on top. The same seed gives the same reports.</summary>
internal sealed class Crowd(uint seed)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Symptom[] s_everyday = [Symptom.Website, Symptom.App, Symptom.Website, Symptom.App, Symptom.Login, Symptom.Connection, Symptom.Slow];

    private readonly List<Report> _reports = [];
    private uint _state = seed;
    private int _people;

    /// <summary>One report in <paramref name="everyMinutes"/> minutes on every service of the town.</summary>
    public Crowd Trickle(int hours, int everyMinutes = 40)
    {
        foreach (var service in Town.Services)
        {
            for (var minute = 0; minute < hours * 60; minute++)
            {
                if (Below(everyMinutes) == 0)
                {
                    Report(service, minute, s_everyday[Below(s_everyday.Length)]);
                }
            }
        }

        return this;
    }

    /// <summary>Reports on each service, so many a minute, from one minute to another.</summary>
    public Crowd Surge(IEnumerable<string> services, int from, int to, int perMinute, params Symptom[] symptoms)
    {
        foreach (var service in services)
        {
            for (var minute = from; minute < to; minute++)
            {
                for (var i = 0; i < perMinute; i++)
                {
                    Report(service, minute, symptoms.Length == 0 ? s_everyday[Below(s_everyday.Length)] : symptoms[Below(symptoms.Length)]);
                }
            }
        }

        return this;
    }

    /// <summary>Reports from one country, one in so many minutes of the first hours, and so many a minute from one minute to another.</summary>
    public Crowd Abroad(string service, string country, int hours, int everyMinutes, int from = 0, int to = 0, int perMinute = 0)
    {
        for (var minute = 0; minute < hours * 60; minute++)
        {
            var reports = (Below(everyMinutes) == 0 ? 1 : 0) + (minute >= from && minute < to ? perMinute : 0);
            for (var i = 0; i < reports; i++)
            {
                Report(service, minute, s_everyday[Below(s_everyday.Length)], country: country);
            }
        }

        return this;
    }

    /// <summary>Few people who report the same service over and over.</summary>
    public Crowd Brigade(string service, int from, int to, int people)
    {
        for (var minute = from; minute < to; minute++)
        {
            for (var person = 0; person < people; person++)
            {
                Report(service, minute, Symptom.Website, $"shouter-{person}");
            }
        }

        return this;
    }

    /// <summary>All reports in the order of their time.</summary>
    public IReadOnlyList<Report> Reports => [.. _reports.OrderBy(r => r.At).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>Runs an observatory over the reports of the first hours.</summary>
    public Observatory Watched(int hours, ObservatoryOptions? options = null)
    {
        var observatory = new Observatory(Town.Graph, options);
        foreach (var report in Reports.TakeWhile(r => r.At < Start.AddHours(hours)))
        {
            observatory.Accept(report);
        }

        observatory.AdvanceTo(Start.AddHours(hours));
        return observatory;
    }

    private void Report(string service, int minute, Symptom symptom, string? reporter = null, string country = "US")
    {
        var number = _people++;
        _reports.Add(new Report
        {
            Id = $"report-{number}",
            At = Start.AddMinutes(minute).AddSeconds(Below(60)),
            Service = service,
            Symptom = symptom,
            Country = country,
            Reporter = reporter ?? $"person-{number}",
        });
    }

    // A linear congruential generator (Numerical Recipes, §7.1) is random enough for a crowd.
    private int Below(int limit)
    {
        _state = (1664525 * _state) + 1013904223;
        return (int)((ulong)_state * (uint)limit >> 32);
    }
}
