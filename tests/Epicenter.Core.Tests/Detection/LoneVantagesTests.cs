using Epicenter.Core.Detection;

namespace Epicenter.Core.Tests.Detection;

public sealed class LoneVantagesTests
{
    [Fact]
    public void Of_OneTwoOrNone_IsTheOnlyOne()
    {
        var lone = new LoneVantages(3);
        lone.Note(0, 7);
        lone.Note(0, 7);
        lone.Note(1, 7);
        lone.Note(1, 8);
        lone.Note(1, 7);
        Assert.Equal([7ul, 0ul, 0ul], Enumerable.Range(0, 3).Select(lone.Of));
    }
}
