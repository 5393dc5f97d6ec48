using Epicenter.Cli.Replays;

namespace Epicenter.Cli.Tests.Replays;

public sealed class PrefetchedTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(100_000)]
    public void From_Items_KeepsThemInOrder(int count) =>
        Assert.Equal(Enumerable.Range(0, count), Prefetched.From(Enumerable.Range(0, count), CancellationToken.None));

    [Fact]
    public void From_SourceThatFails_FailsLikewise() =>
        Assert.Throws<IOException>(() => Prefetched.From(Failing(), CancellationToken.None).Count());

    [Fact]
    public void From_StoppedEarly_StopsReading() => Assert.Equal(3, Prefetched.From(Endless(), CancellationToken.None).Skip(2).First());

    [Fact]
    public void From_Cancelled_Throws() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Prefetched.From(Endless(), new CancellationToken(canceled: true)).Count());

    private static IEnumerable<int> Endless()
    {
        for (var i = 1; ; i++)
        {
            yield return i;
        }
    }

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        throw new IOException("The disk is gone.");
    }
}
