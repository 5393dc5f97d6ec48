using System.Reflection;
using Epicenter.Server.Api;
using Epicenter.Server.Pages.About;

namespace Epicenter.Server.Tests.Api;

public sealed class ProblemKindTests
{
    [Fact]
    public void EveryKind_IsExplainedOnItsPage()
    {
        var kinds = typeof(ProblemKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (ProblemKind)f.GetValue(null)!);

        Assert.All(kinds, kind => Assert.Contains(ErrorType.All, type => (type.Id, type.Status) == (kind.Slug, kind.Status)));
    }
}
