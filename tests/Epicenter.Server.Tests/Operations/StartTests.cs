using System.Net;
using System.Net.Sockets;
using Epicenter.Server.Operations;
using Epicenter.Storage;

namespace Epicenter.Server.Tests.Operations;

public sealed class StartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public StartTests() => SmallWorld.WriteTo(_folder.File("catalog"));

    private ServerOptions Options => new() { Urls = "http://127.0.0.1:0", DataFolder = _folder.File("data"), CatalogFolder = _folder.File("catalog") };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_FirstTime_MakesTheDataFolderWithSecretsOfItsOwnerOnly()
    {
        await using (EpicenterServer.Build(Options))
        {
        }

        foreach (var name in new[] { "batch.key", "reporter.key" })
        {
            Assert.Equal(64, File.ReadAllText(_folder.File("data/" + name)).Trim().Length);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("data/" + name)));
            }
        }
    }

    [Fact]
    public async Task Build_SecondTime_KeepsTheSecrets()
    {
        string[] secrets = ["", ""];
        for (var i = 0; i < secrets.Length; i++)
        {
            await using var app = EpicenterServer.Build(Options);
            secrets[i] = File.ReadAllText(_folder.File("data/batch.key"));
        }

        Assert.Equal(secrets[0], secrets[1]);
    }

    [Fact]
    public void Build_BrokenCatalog_NamesThePlaceAndTheRemedy()
    {
        File.AppendAllText(_folder.File("catalog/small.yaml"), "\n  - {id: broken, name: Broken, category: other, dependsOn: [{entity: nimbus/eest, strength: 0.5}]}\n");

        var e = Assert.Throws<StartException>(() => EpicenterServer.Build(Options));

        Assert.Contains("small.yaml:", e.Message, StringComparison.Ordinal);
        Assert.Contains("nimbus/eest", e.Message, StringComparison.Ordinal);
        Assert.Contains("--catalog", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AFileWhereTheLogShouldBe_SaysSo()
    {
        Directory.CreateDirectory(_folder.File("data"));
        File.WriteAllText(_folder.File("data/signals"), "this is no folder");

        var e = Assert.Throws<SignalLogException>(() => EpicenterServer.Build(Options));

        Assert.Equal(e.Message, StartFaults.Explain(e, Options));
        Assert.Contains("in the way", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_LogOfAnEarlierLayout_IsNotPassedOverInSilence()
    {
        Directory.CreateDirectory(_folder.File("data"));
        File.WriteAllText(_folder.File("data/signals.db"), "rows");

        var e = Assert.Throws<StartException>(() => EpicenterServer.Build(Options));

        Assert.Contains("signals.db", e.Message, StringComparison.Ordinal);
        Assert.Contains("--data", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_DataFolderInUse_SaysSo()
    {
        await using var first = EpicenterServer.Build(Options);

        var e = Assert.Throws<SignalLogException>(() => EpicenterServer.Build(Options));

        Assert.Contains("Another Epicenter", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AFileWhereTheDataFolderShouldBe_SaysSo()
    {
        File.WriteAllText(_folder.File("data"), "");

        var e = Assert.Throws<SignalLogException>(() => EpicenterServer.Build(Options));

        Assert.Contains(_folder.File("data"), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PortTaken_EndsWithOne()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var code = await EpicenterServer.RunAsync(Options with { Urls = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}" });

        Assert.Equal(1, code);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://192.0.2.1:8080")]
    public async Task Run_UnusableAddress_EndsWithOne(string urls) => Assert.Equal(1, await EpicenterServer.RunAsync(Options with { Urls = urls }));

    [Fact]
    public async Task Run_Cancelled_EndsWithZero()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.Equal(0, await EpicenterServer.RunAsync(Options, stop.Token));
    }
}
