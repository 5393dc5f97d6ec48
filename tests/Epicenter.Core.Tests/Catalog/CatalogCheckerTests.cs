using Epicenter.Core.Catalog.Checking;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Tests.Catalog;

public sealed class CatalogCheckerTests
{
    [Fact]
    public void Check_SoundDraft_FindsNothing()
    {
        var draft = Cloud().Service("shop", ("aws/us-east-1/network", "0.6")).ToDraft();

        Assert.Empty(CatalogChecker.Check(draft));
    }

    [Fact]
    public void Check_UnknownReference_SaysWhatWasMeant() =>
        AssertProblem(Cloud().Service("shop", ("aws/us-east-1/netwrok", "0.6")), "aws/us-east-1/netwrok is not in this catalog; did you mean aws/us-east-1/network?");

    [Fact]
    public void Check_UnknownReferenceLikeNothing_SuggestsNothing() =>
        AssertProblem(Cloud().Service("shop", ("fastly", "0.6")), "fastly is not in this catalog");

    [Fact]
    public void Check_DuplicateId_NamesTheFirstPlace() =>
        AssertProblem(new Drafting().Entity("aws").Service("shop").Service("shop"), "id shop is taken; it is first used at c.yaml:2:1");

    [Fact]
    public void Check_ServiceWithTheIdOfAnEntity_IsADuplicate() =>
        AssertProblem(new Drafting().Entity("aws").Service("aws"), "id aws is taken; it is first used at c.yaml:1:1");

    [Fact]
    public void Check_DuplicateOutage_NamesTheFirstPlace() =>
        AssertProblem(new Drafting().Outage("kinesis").Outage("kinesis"), "id kinesis is taken; it is first used at c.yaml:1:1");

    [Fact]
    public void Check_CycleOfServices_PrintsTheLoop() =>
        AssertProblem(
            new Drafting().Service("a", ("b", "0.5")).Service("b", ("c", "0.5")).Service("c", ("a", "0.5")),
            "stands on itself: a → b → c → a");

    [Fact]
    public void Check_CycleThroughAParent_PrintsTheLoop() =>
        AssertProblem(
            new Drafting().Entity("aws", standsOn: ("aws/iam", "0.5")).Entity("aws/iam", "component", parent: "aws", @class: "auth"),
            "stands on itself: aws → aws/iam → aws");

    [Fact]
    public void Check_ServiceOnItself_PrintsTheLoop() => AssertProblem(new Drafting().Service("a", ("a", "1")), "stands on itself: a → a");

    [Fact]
    public void Check_ChainAsLongAsTheCatalog_DoesNotOverflow()
    {
        var drafting = new Drafting();
        for (var i = 0; i < 50_000; i++)
        {
            drafting.Service($"s{i}", ($"s{(i + 1) % 50_000}", "0.5"));
        }

        Assert.Single(CatalogChecker.Check(drafting.ToDraft()));
    }

    [Theory]
    [InlineData("1.01")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("half")]
    [InlineData("0,5")]
    public void Check_StrengthThatIsNoProbability_IsRefused(string strength) =>
        AssertProblem(new Drafting().Entity("aws").Service("shop", ("aws", strength)), $"strength {strength} is not a number from 0 to 1");

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("5e-1")]
    public void Check_StrengthThatIsAProbability_Passes(string strength) =>
        Assert.Empty(CatalogChecker.Check(new Drafting().Entity("aws").Service("shop", ("aws", strength)).ToDraft()));

    [Theory]
    [InlineData("Shop")]
    [InlineData("shop_1")]
    [InlineData("-shop")]
    [InlineData("bücher")]
    [InlineData("a b")]
    public void Check_IdOfOtherCharacters_IsRefused(string id) =>
        AssertProblem(new Drafting().Service(id), $"id \"{id}\" is not made of lower-case a-z, 0-9, - and ., in parts joined by /");

    [Theory]
    [InlineData("aws//iam")]
    [InlineData("aws/")]
    public void Check_IdWithAnEmptyPart_IsRefused(string id) =>
        AssertProblem(new Drafting().Entity(id), $"id \"{id}\" is not made of lower-case a-z, 0-9, - and ., in parts joined by /");

    [Fact]
    public void Check_ServiceIdWithSlash_IsRefused() => AssertProblem(new Drafting().Service("amazon/shop"), "id \"amazon/shop\" holds a /, which only entities may");

    [Fact]
    public void Check_UnknownVersion_IsRefused() => AssertProblem(new Drafting().Version("2"), "version 2 is not supported; we read version 1");

    [Fact]
    public void Check_SeveralFaults_NamesThemAllInOrder()
    {
        var draft = new Drafting().Service("Shop").Service("b", ("c", "2")).ToDraft();

        Assert.Equal([1, 2, 2], CatalogChecker.Check(draft).Select(p => p.Place.Line));
    }

    internal static void AssertProblem(Drafting drafting, string message) =>
        Assert.Equal(message, Assert.Single(CatalogChecker.Check(drafting.ToDraft())).Message);

    internal static Drafting Cloud() => new Drafting()
        .Entity("aws")
        .Entity("aws/us-east-1", "region", parent: "aws")
        .Entity("aws/us-east-1/network", "component", parent: "aws/us-east-1", @class: "network");
}
