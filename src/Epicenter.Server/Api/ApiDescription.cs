using Epicenter.Server.Api.Contract;

namespace Epicenter.Server.Api;

/// <summary>Describes the API in OpenAPI 3.1.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Epicenter";
            document.Info.Version = "1";
            document.Info.Description = "Reports in, and what has failed, why, and how far it reaches out. Errors are RFC 9457 problems.";
            // The server answers under whatever name it was reached by; a fixed one would be wrong behind a proxy.
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    public static TBuilder ProducesApiProblem<TBuilder>(this TBuilder builder, int status)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemJson), ["application/problem+json"]));
}
