namespace Epicenter.Server.Pages.Directory;

/// <summary>How far back a service's chart reaches, as the address writes it.</summary>
public sealed record ChartSpan(string Name, TimeSpan Length, TimeSpan Step)
{
    public const string Parameter = "range";

    public static readonly ChartSpan Day = new("24h", TimeSpan.FromHours(24), TimeSpan.FromMinutes(5));
    public static readonly ChartSpan Week = new("7d", TimeSpan.FromDays(7), TimeSpan.FromHours(1));
    public static readonly ChartSpan Quarter = new("90d", TimeSpan.FromDays(90), TimeSpan.FromDays(1));

    public static IReadOnlyList<ChartSpan> All { get; } = [Day, Week, Quarter];

    /// <summary>The span of that name; a day for anything else.</summary>
    public static ChartSpan Read(string? text) => All.FirstOrDefault(s => s.Name == text) ?? Day;
}
