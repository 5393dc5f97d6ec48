using Epicenter.Server.Security;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Tests.Security.Proofs;

public sealed class ChallengesTests
{
    private const int Bits = 6;

    private static readonly DateTimeOffset s_now = RunningServer.Noon;

    private readonly Challenges _challenges = new(new ServerSecret("secret"), Bits);

    [Fact]
    public void Check_Solution_IsValidOnce()
    {
        var proof = Proof("delta");

        Assert.Equal(ProofVerdict.Valid, _challenges.Check(proof, "delta", s_now));
        Assert.Equal(ProofVerdict.Spent, _challenges.Check(proof, "delta", s_now));
    }

    [Fact]
    public void Check_AnotherAnswerToASpentChallenge_IsSpent()
    {
        var challenge = _challenges.Set("delta", s_now).Text;
        var first = Solver.Solve(challenge, Bits);
        var second = Enumerable.Range(0, int.MaxValue).Select(n => Solver.Solve($"{challenge}:{n}", Bits)).First(p => p.Length <= challenge.Length + 21);
        Assert.Equal(ProofVerdict.Valid, _challenges.Check(first, "delta", s_now));

        Assert.Equal(ProofVerdict.Spent, _challenges.Check(second, "delta", s_now));
    }

    [Fact]
    public void Check_ForAnotherService_IsForeign() => Assert.Equal(ProofVerdict.Foreign, _challenges.Check(Proof("delta"), "disney-plus", s_now));

    [Fact]
    public void Check_OfAnotherServer_IsForeign() =>
        Assert.Equal(ProofVerdict.Foreign, new Challenges(new ServerSecret("other"), Bits).Check(Proof("delta"), "delta", s_now));

    [Fact]
    public void Check_TooLate_IsExpired() =>
        Assert.Equal(ProofVerdict.Expired, _challenges.Check(Proof("delta"), "delta", s_now + Challenges.Lifetime + TimeSpan.FromSeconds(1)));

    [Fact]
    public void Check_ExpiryMovedByTheSolver_IsForeign()
    {
        var challenge = _challenges.Set("delta", s_now).Text;
        var later = challenge[..3] + "9" + challenge[4..];

        Assert.Equal(ProofVerdict.Foreign, _challenges.Check(Solver.Solve(later, Bits), "delta", s_now));
    }

    [Fact]
    public void Check_TooFewZeroBits_IsUnsolved() =>
        Assert.Equal(ProofVerdict.Unsolved, _challenges.Check(Solver.Miss(_challenges.Set("delta", s_now).Text, Bits), "delta", s_now));

    [Theory]
    [InlineData(null, ProofVerdict.Missing)]
    [InlineData("", ProofVerdict.Missing)]
    [InlineData("nonsense", ProofVerdict.Foreign)]
    public void Check_NoProof_SaysSo(string? proof, object verdict) => Assert.Equal((ProofVerdict)verdict, _challenges.Check(proof, "delta", s_now));

    [Fact]
    public void Check_RubbishOfTheRightLength_IsNeverValid()
    {
        string[] rubbish = [new('x', 65), new string('x', 63) + ":1", new string('ä', 63) + ":1", new string('0', 63) + ":" + new string('1', 30)];

        Assert.All(rubbish, r => Assert.Contains(_challenges.Check(r, "delta", s_now), new[] { ProofVerdict.Foreign, ProofVerdict.Unsolved }));
    }

    [Fact]
    public void Set_Text_FillsOneBlockWithItsColon() => Assert.Equal(63, _challenges.Set("delta", s_now).Text.Length);

    private string Proof(string service) => Solver.Solve(_challenges.Set(service, s_now).Text, Bits);
}
