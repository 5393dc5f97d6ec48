using System.Text;

namespace Epicenter.Server.Catalogue;

/// <summary>Writes tables as RFC 4180 has it.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    // What a spreadsheet would take for a formula.
    private static readonly char[] s_formula = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] s_quoted = ['"', ',', '\r', '\n'];

    /// <summary>Adds a line.</summary>
    /// <param name="cells">Text is a stranger's: what a spreadsheet would run is put behind an apostrophe. Numbers and times are our own.</param>
    public static void AddLine(StringBuilder table, params ReadOnlySpan<Cell> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            table.Append(i > 0 ? "," : "").Append(Escaped(cells[i]));
        }

        table.Append("\r\n");
    }

    private static string Escaped(Cell cell)
    {
        var text = cell.IsText && cell.Value.Length > 0 && s_formula.Contains(cell.Value[0]) ? "'" + cell.Value : cell.Value;
        return text.IndexOfAny(s_quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
