namespace Epicenter.Server.Intake;

/// <summary>Sends a browser that posted a form back to the form's page, which says thank you.</summary>
internal sealed class BackToPage(string service, string? language) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var query = QueryString.Create("sent", "1");
        query = string.IsNullOrEmpty(language) ? query : query.Add("lang", language);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = new PathString("/report/" + service).ToUriComponent() + query;
        return Task.CompletedTask;
    }
}
