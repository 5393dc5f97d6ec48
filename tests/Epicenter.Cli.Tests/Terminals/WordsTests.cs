using Epicenter.Cli.Terminals;

namespace Epicenter.Cli.Tests.Terminals;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.001, "< 1 %")]
    [InlineData(0.834, "83 %")]
    [InlineData(0.999, "> 99 %")]
    [InlineData(1, "100 %")]
    public void Percent_Probability_NeverClaimsMoreThanIsKnown(double probability, string said) => Assert.Equal(said, Words.Percent(probability));

    [Theory]
    [InlineData(0.5, "under a minute")]
    [InlineData(41, "41 min")]
    [InlineData(426, "7 h 06 min")]
    [InlineData(3000, "2 days 2 h")]
    public void Duration_Minutes_AreSaidInTheUnitThatFits(double minutes, string said) =>
        Assert.Equal(said, Words.Duration(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData(1, "1 service")]
    [InlineData(1234, "1,234 services")]
    public void Count_WithNoun_Agrees(int count, string said) => Assert.Equal(said, Words.Count(count, "service"));

    [Fact]
    public void List_Long_IsCutAndCounted() => Assert.Equal("a, b and 3 more", Words.List(["a", "b", "c"], all: 5, most: 2));
}
