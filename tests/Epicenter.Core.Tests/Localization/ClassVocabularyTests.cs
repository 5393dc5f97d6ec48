using Epicenter.Core.Catalog;
using Epicenter.Core.Localization;

namespace Epicenter.Core.Tests.Localization;

public sealed class ClassVocabularyTests
{
    [Theory]
    [InlineData("DNS resolution of the DynamoDB endpoint", ComponentClass.Dns, ComponentClass.Database)]
    [InlineData("Impairment of several network devices", ComponentClass.Network)]
    [InlineData("Die Anmeldung ist gestört", ComponentClass.Auth)]
    [InlineData("Service Control and IAM return errors", ComponentClass.ControlPlane, ComponentClass.Auth)]
    public void NamedIn_Text_AreInOrder(string text, params ComponentClass[] classes) => Assert.Equal(classes, ClassVocabulary.NamedIn(text));

    [Theory]
    [InlineData("Increased error rates; this is not a network issue")]
    [InlineData("We are investigating")]
    [InlineData(null)]
    public void NamedIn_DenialOrOtherWords_IsNothing(string? text) => Assert.Empty(ClassVocabulary.NamedIn(text));

    [Fact]
    public void All_Classes_HaveWords() => Assert.Equal(Enum.GetValues<ComponentClass>().Order(), ClassVocabulary.All.Select(w => w.Class).Order());
}
