using System.Net;
using Epicenter.Server.Networks;
using Epicenter.Server.Security.Limits;
using Epicenter.Server.Security.Proofs;
using Microsoft.Extensions.Time.Testing;

namespace Epicenter.Server.Tests.Security.Proofs;

public sealed class ProofDemandTests
{
    private static readonly ReportLimits s_limits = new() { VicinityWithoutProof = 2, ServiceWithoutProof = 5 };

    private readonly FakeTimeProvider _time = new();
    private readonly ProofDemand _demand = new(ProofOfWork.Auto, s_limits);

    [Fact]
    public void IsDue_OneVicinity_OnlyBeyondItsAllowance()
    {
        Assert.All(Enumerable.Range(0, 4), _ => Assert.False(IsDue("203.0.113.0", 1)));

        Assert.True(IsDue("203.0.113.0", 1));
        Assert.False(IsDue("198.51.100.0", 1));
    }

    [Fact]
    public void IsDue_OneService_OnlyBeyondItsAllowance()
    {
        Assert.All(Enumerable.Range(0, 10), i => Assert.False(IsDue($"203.0.{i}.0", 1)));

        Assert.True(IsDue("198.51.100.0", 1));
        Assert.False(IsDue("198.51.100.0", 2));
    }

    [Fact]
    public void IsDue_AfterAQuietTime_NoLonger()
    {
        while (!IsDue("203.0.113.0", 1))
        {
        }

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(IsDue("203.0.113.0", 1));
    }

    [Fact]
    public void IsDue_OneVicinityShouts_LeavesTheServiceToOthers()
    {
        Assert.All(Enumerable.Range(0, 1000), _ => IsDue("203.0.113.0", 1));

        Assert.False(IsDue("198.51.100.0", 1));
    }

    [Theory]
    [InlineData(ProofOfWork.Off, false)]
    [InlineData(ProofOfWork.Always, true)]
    public void IsDue_Fixed_WhateverComes(ProofOfWork mode, bool due)
    {
        var demand = new ProofDemand(mode, s_limits);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(due, demand.IsDue(default, 1, TimeSpan.Zero)));
    }

    private bool IsDue(string vicinity, int service) =>
        _demand.IsDue(NetworkAddress.Of(IPAddress.Parse(vicinity)), service, _time.GetElapsedTime(0));
}
