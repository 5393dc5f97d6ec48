using Epicenter.Core.Catalog.Checking;
using Epicenter.Core.Catalog.Drafts;

namespace Epicenter.Core.Tests.Catalog;

public sealed class CatalogCheckerMembersTests
{
    [Fact]
    public void Check_EntityWithoutMembers_NamesEachMissingOne()
    {
        var problems = CatalogChecker.Check(new Drafting().Entity(null, kind: null, name: " ").ToDraft());

        Assert.Equal(["this entity has no id", "this entity has no kind", "this entity has no name"], problems.Select(p => p.Message).Order());
    }

    [Fact]
    public void Check_ServiceWithoutCategory_IsNamed() =>
        CatalogCheckerTests.AssertProblem(new Drafting().Service("shop", category: null), "service shop has no category");

    [Fact]
    public void Check_DependencyWithoutStrength_IsNamed()
    {
        var drafting = new Drafting().Entity("aws");
        var bare = new DraftedDependency(default) { Entity = drafting.Text("aws") };

        CatalogCheckerTests.AssertProblem(drafting.Service(Shop(drafting) with { DependsOn = [bare] }), "dependency aws has no strength");
    }

    [Fact]
    public void Check_KindMisspelt_SaysWhatWasMeant() =>
        CatalogCheckerTests.AssertProblem(new Drafting().Entity("aws", kind: "provder"), "kind \"provder\" is not known; did you mean provider?");

    [Fact]
    public void Check_ServiceAmongEntities_IsRefused() =>
        CatalogCheckerTests.AssertProblem(
            new Drafting().Entity("aws").Entity("aws/shop", kind: "service", parent: "aws"), "kind \"service\" is not one of provider, region, component");

    [Fact]
    public void Check_ComponentWithoutClass_IsNamed() =>
        CatalogCheckerTests.AssertProblem(
            new Drafting().Entity("aws").Entity("aws/iam", "component", parent: "aws"), "component aws/iam has no class");

    [Fact]
    public void Check_ClassMisspelt_SaysWhatWasMeant() =>
        CatalogCheckerTests.AssertProblem(
            new Drafting().Entity("aws").Entity("aws/iam", "component", parent: "aws", @class: "control-plain"),
            "class \"control-plain\" is not known; did you mean control-plane?");

    [Fact]
    public void Check_ClassOfAProvider_IsHarmless()
    {
        var problem = Assert.Single(CatalogChecker.Check(new Drafting().Entity("aws", @class: "compute").ToDraft()));

        Assert.Equal("only components have a class", problem.Message);
        Assert.True(problem.IsHarmless);
    }

    [Fact]
    public void Check_RegionWithoutParent_IsNamed() =>
        CatalogCheckerTests.AssertProblem(new Drafting().Entity("aws/us", kind: "region"), "region aws/us has no parent");

    [Fact]
    public void Check_ParentUnknown_SaysWhatWasMeant() =>
        CatalogCheckerTests.AssertProblem(
            new Drafting().Entity("cloudflare").Entity("cloudflare/eu", "region", parent: "cloudflair"),
            "parent cloudflair is not an entity of this catalog; did you mean cloudflare?");

    [Fact]
    public void Check_IdThatDoesNotBeginWithTheParents_IsRefused() =>
        CatalogCheckerTests.AssertProblem(
            new Drafting().Entity("aws").Entity("us-east-1", "region", parent: "aws"), "id us-east-1 does not begin with that of its parent, aws/");

    [Fact]
    public void Check_EvidenceOfAnUnknownOutage_SaysWhatWasMeant()
    {
        var drafting = new Drafting().Entity("aws").Outage("aws-2021-12-07");
        var cited = new DraftedDependency(default)
        {
            Entity = drafting.Text("aws"),
            Strength = drafting.Text("0.5"),
            Evidence = [drafting.Text("declared")!, drafting.Text("aws-2021-12-70")!],
        };

        CatalogCheckerTests.AssertProblem(
            drafting.Service(Shop(drafting) with { DependsOn = [cited] }), "evidence \"aws-2021-12-70\" is not known; did you mean aws-2021-12-07?");
    }

    [Theory]
    [InlineData("UK", "; did you mean GB?")]
    [InlineData("de", "; did you mean DE?")]
    [InlineData("Germany", "")]
    public void Check_BadCountry_IsRefused(string country, string hint)
    {
        var drafting = new Drafting();

        CatalogCheckerTests.AssertProblem(
            drafting.Service(Shop(drafting) with { Countries = [drafting.Text(country)!] }),
            $"country \"{country}\" is not an ISO 3166-1 code of two capitals{hint}");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.example.org")]
    public void Check_HomepageThatIsNoWebAddress_IsRefused(string homepage)
    {
        var drafting = new Drafting();

        CatalogCheckerTests.AssertProblem(
            drafting.Service(Shop(drafting) with { Homepage = drafting.Text(homepage) }), $"homepage \"{homepage}\" is not a web address");
    }

    [Fact]
    public void Check_BadAutonomousSystem_IsRefused()
    {
        var drafting = new Drafting();

        CatalogCheckerTests.AssertProblem(
            drafting.Service(Shop(drafting) with { Asn = [drafting.Text("AS7922")!] }), "asn \"AS7922\" is not the number of an autonomous system");
    }

    [Fact]
    public void Check_BadDayOfAnOutage_IsRefused() =>
        CatalogCheckerTests.AssertProblem(new Drafting().Outage("kinesis", at: "25.11.2020"), "at \"25.11.2020\" is not a day such as 2021-12-07");

    private static DraftedService Shop(Drafting drafting) =>
        new(default) { Id = drafting.Text("shop"), Name = drafting.Text("Shop"), Category = drafting.Text("shopping") };
}
