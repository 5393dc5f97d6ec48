using System.Text;
using Epicenter.Cli.Benchmarks;
using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Tests.Benchmarks;

public sealed class FiguresTests
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    [Fact]
    public void Write_Alone_HasNeitherPeerNorRatio()
    {
        Figures().Write("append_4k", 0.123456, "ms");

        Assert.Equal("""{"name":"append_4k","value":0.1235,"unit":"ms","peer":null,"ratio":null}""", Line());
    }

    [Fact]
    public void Write_BesideAPeer_DividesByIt()
    {
        Figures().Write("reports_per_second", 12_345.6, "1/s", "empty_per_second", 24_691.2);

        Assert.Equal("""{"name":"reports_per_second","value":12350,"unit":"1/s","peer":"empty_per_second","ratio":0.5}""", Line());
    }

    [Fact]
    public void Say_Progress_StaysOutOfTheResults()
    {
        Figures().Say("Warming up");

        Assert.Empty(_output.ToString());
        Assert.Equal("Warming up", _error.ToString().Trim());
    }

    private Figures Figures() => new(new Terminal(new StringWriter(_output), new StringWriter(_error)));

    private string Line() => _output.ToString().Trim();
}
