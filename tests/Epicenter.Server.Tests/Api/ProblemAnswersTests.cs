using System.Net;

namespace Epicenter.Server.Tests.Api;

public sealed class ProblemAnswersTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Get_UnknownPath_IsAProblem()
    {
        var problem = await api.Client.GetAsync("/api/v1/nothing").ProblemAsync(HttpStatusCode.NotFound, "not-found");

        Assert.Equal("/api/v1/nothing", (string?)problem["instance"]);
    }

    [Fact]
    public async Task Delete_WhatIsOnlyRead_SaysWhichMethodsThereAre()
    {
        var problem = await api.Client.DeleteAsync("/api/v1/services/delta").ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");

        Assert.Contains("GET", (string?)problem["detail"], StringComparison.Ordinal);
    }
}
