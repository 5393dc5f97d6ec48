using System.Xml.Linq;
using Epicenter.Bench.Detection.Crowd;

namespace Epicenter.Bench.Tests.Crowd;

public sealed class CrowdPictureTests
{
    [Fact]
    public void Draw_Scores_PartsOfABarAreAsLongAsTheyAreMany()
    {
        var svg = XDocument.Parse(CrowdPicture.Draw([("Page & son", new CrowdScore(Ahead: 30, Level: 15, Behind: 10, Missed: 3, OpenAlready: 2, FalsePer100Hours: 3.5))], limit: 4));
        double[] parts = [.. svg.Descendants().Where(e => e.Name.LocalName == "rect" && e.Value.StartsWith("Page", StringComparison.Ordinal)).Select(e => (double)e.Attribute("width")! + 1)];
        Assert.Equal(4, parts.Length);
        Assert.Equal(2, parts[0] / parts[1], 0.02);
        Assert.Equal(2, parts[2] / parts[3], 0.05);
        Assert.Contains("3.5 false", svg.Root!.Value, StringComparison.Ordinal);
    }
}
