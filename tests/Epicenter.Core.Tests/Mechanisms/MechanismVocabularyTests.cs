using Epicenter.Core.Mechanisms;

namespace Epicenter.Core.Tests.Mechanisms;

public sealed class MechanismVocabularyTests
{
    [Theory]
    [InlineData("A Russian cyberattack", Mechanism.Attack)]
    [InlineData("Es war ein Hackerangriff!", Mechanism.Attack)]
    [InlineData("Elevated error rates caused by an impairment of several network devices", Mechanism.Network)]
    [InlineData("DNS resolution issues for the DynamoDB endpoint", Mechanism.Dns, Mechanism.EndpointAgent)]
    [InlineData("We rolled back a configuration change.", Mechanism.Release)]
    [InlineData("Loss of utility power; cooling failed", Mechanism.Power)]
    [InlineData("Ein abgelaufenes Zertifikat", Mechanism.Certificate)]
    [InlineData("control-plane API errors; packet loss", Mechanism.ControlPlane, Mechanism.Network)]
    public void NamedIn_Text_AreInOrder(string text, params Mechanism[] mechanisms) => Assert.Equal(mechanisms, MechanismVocabulary.NamedIn(text));

    [Theory]
    [InlineData("This was not the result of an attack")]
    [InlineData("Kein Angriff")]
    [InlineData("We are investigating increased error rates")]
    [InlineData("hackney and powerful releases")]
    [InlineData("")]
    [InlineData(null)]
    public void NamedIn_DenialOrOtherWords_IsNothing(string? text) => Assert.Empty(MechanismVocabulary.NamedIn(text));

    [Fact]
    public void All_Mechanisms_HaveWords() => Assert.Equal(Enum.GetValues<Mechanism>().Order(), MechanismVocabulary.All.Select(w => w.Mechanism).Order());
}
