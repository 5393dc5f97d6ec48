using System.Xml.Linq;
using Epicenter.Bench.Detection.Dial;

namespace Epicenter.Bench.Tests.Dial;

public sealed class DialPictureTests
{
    [Fact]
    public void Draw_Readings_HasADotForEachHigherWhereMoreWasMeasured()
    {
        var svg = XDocument.Parse(DialPicture.Draw(
        [
            new DialReading("calm", 2, 1, PoissonInterval.Of(100).Over(100)),
            new DialReading("lively", 2, 4, PoissonInterval.Of(400).Over(100)),
        ]));
        double[] heights = [.. Dots(svg).Where(d => d.Value.Length > "lively".Length).Select(d => (double)d.Attribute("cy")!)];
        Assert.Equal(2, heights.Length);
        Assert.True(heights[1] < heights[0]);
    }

    [Fact]
    public void Draw_NothingOpened_StaysWithinThePicture()
    {
        var svg = XDocument.Parse(DialPicture.Draw([new DialReading("silent", 0.2, 0, PoissonInterval.Of(0).Over(200))]));
        Assert.All(Dots(svg), d => Assert.InRange((double)d.Attribute("cy")!, 0, 360));
    }

    private static IEnumerable<XElement> Dots(XDocument svg) => svg.Descendants().Where(e => e.Name.LocalName == "circle");
}
