using System.Globalization;

namespace Epicenter.Bench.Detection.Reporting;

/// <summary>A table as the pages of the documentation have it.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string> _lines =
    [
        Line(columns),
        Line(columns.Select(_ => "---")),
    ];

    public void Add(params object[] cells) =>
        _lines.Add(Line(cells.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c}"))));

    public override string ToString() => string.Join('\n', _lines);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
