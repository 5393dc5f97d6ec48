using System.Text;
using Epicenter.Server.Catalogue;

namespace Epicenter.Server.Tests.Catalogue;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("", "")]
    public void AddLine_Text_IsQuotedAndNeverAFormula(string text, string expected) => Assert.Equal(expected + "\r\n", Line(Cell.Text(text)));

    [Fact]
    public void AddLine_Numbers_StayNumbers() => Assert.Equal("-2.5,1234.5,\r\n", Line(Cell.Number(-2.5), Cell.Number(1234.5), Cell.Number(null)));

    private static string Line(params ReadOnlySpan<Cell> cells)
    {
        var table = new StringBuilder();
        Csv.AddLine(table, cells);
        return table.ToString();
    }
}
