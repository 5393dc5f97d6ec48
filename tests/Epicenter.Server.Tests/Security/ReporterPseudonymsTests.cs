using System.Net;
using Epicenter.Server.Security;

namespace Epicenter.Server.Tests.Security;

public sealed class ReporterPseudonymsTests
{
    private static readonly IPAddress Home = IPAddress.Parse("203.0.113.7");

    private readonly ReporterPseudonyms _pseudonyms = new("key");

    [Fact]
    public void Of_SamePersonSameDay_IsTheSame() =>
        Assert.Equal(_pseudonyms.Of(Home, "browser", RunningServer.Noon), _pseudonyms.Of(Home, "browser", RunningServer.Noon.AddHours(11)));

    [Fact]
    public void Of_AnythingElse_Differs()
    {
        string[] all =
        [
            _pseudonyms.Of(Home, "browser", RunningServer.Noon),
            _pseudonyms.Of(Home, "browser", RunningServer.Noon.AddDays(1)),
            _pseudonyms.Of(Home, "another", RunningServer.Noon),
            _pseudonyms.Of(IPAddress.Parse("203.0.113.8"), "browser", RunningServer.Noon),
            new ReporterPseudonyms("other key").Of(Home, "browser", RunningServer.Noon),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }
}
