using Microsoft.AspNetCore.Diagnostics;

namespace Epicenter.Server.Api;

/// <summary>Gives a body to every error that has none: unknown paths, wrong methods, bodies beyond the limit, and our own failures.</summary>
internal static class ProblemAnswers
{
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Failed,
            // What a client did wrong is no failure of ours, and the log says nothing of it.
            SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(static context => Bare(context.HttpContext).ExecuteAsync(context.HttpContext));
    }

    private static Problem Bare(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new Problem(ProblemKind.NotFound, $"Nothing answers at {context.Request.Path}."),
        StatusCodes.Status405MethodNotAllowed =>
            new Problem(ProblemKind.MethodNotAllowed, $"{context.Request.Path} takes {context.Response.Headers.Allow}, not {context.Request.Method}."),
        var status => new Problem(ProblemKind.Of(status)),
    };

    private static Task Failed(HttpContext context)
    {
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => new Problem(ProblemKind.Of(bad.StatusCode), bad.Message),
            _ => new Problem(ProblemKind.Internal, "The server's log has the details."),
        };
        return problem.ExecuteAsync(context);
    }
}
