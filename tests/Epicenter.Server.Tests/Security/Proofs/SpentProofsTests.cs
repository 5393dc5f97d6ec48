using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Tests.Security.Proofs;

public sealed class SpentProofsTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(3);

    private readonly SpentProofs _spent = new(s_lifetime, capacity: 3);

    [Theory]
    [InlineData(0)]
    [InlineData(179)]
    public void Spend_AgainWhileValid_IsRefused(int seconds)
    {
        Assert.True(_spent.Spend(1, RunningServer.Noon));

        Assert.False(_spent.Spend(1, RunningServer.Noon.AddSeconds(seconds)));
    }

    [Fact]
    public void Spend_JustBeforeTheSetsTurn_IsStillRemembered()
    {
        _spent.Spend(1, RunningServer.Noon);
        _spent.Spend(2, RunningServer.Noon.AddSeconds(179));
        _spent.Spend(3, RunningServer.Noon.AddSeconds(181));

        Assert.False(_spent.Spend(2, RunningServer.Noon.AddSeconds(350)));
    }

    [Fact]
    public void Spend_Full_TakesNobodyIn()
    {
        Assert.All(new ulong[] { 1, 2, 3 }, c => Assert.True(_spent.Spend(c, RunningServer.Noon)));

        Assert.False(_spent.Spend(4, RunningServer.Noon));
        Assert.True(_spent.Spend(4, RunningServer.Noon + s_lifetime));
    }
}
