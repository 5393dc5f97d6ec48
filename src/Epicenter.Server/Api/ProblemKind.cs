namespace Epicenter.Server.Api;

/// <summary>A kind of problem, as the page <c>/about/errors</c> and the API's documentation explain it.</summary>
/// <param name="Slug">Its place on that page.</param>
public sealed record ProblemKind(string Slug, int Status, string Title)
{
    public static readonly ProblemKind InvalidRequest = new("bad-request", StatusCodes.Status400BadRequest, "The request breaks a rule");
    public static readonly ProblemKind MalformedBody = new("bad-request", StatusCodes.Status400BadRequest, "The body can't be read");
    public static readonly ProblemKind KeyRequired = new("unauthorized", StatusCodes.Status401Unauthorized, "A key is needed");
    public static readonly ProblemKind WrongScope = new("forbidden", StatusCodes.Status403Forbidden, "The key does not open this");
    public static readonly ProblemKind NotFound = new("not-found", StatusCodes.Status404NotFound, "There is no such thing");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "Not with this method");
    public static readonly ProblemKind TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large");
    public static readonly ProblemKind UnsupportedType = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "The body is of another type");
    public static readonly ProblemKind UnknownService = new("unknown-service", StatusCodes.Status422UnprocessableEntity, "The catalog holds no such service");
    public static readonly ProblemKind ProofRequired = new("proof-required", StatusCodes.Status428PreconditionRequired, "A proof of work is needed");
    public static readonly ProblemKind TooMany = new("rate-limited", StatusCodes.Status429TooManyRequests, "Too many reports");
    public static readonly ProblemKind Internal = new("failed", StatusCodes.Status500InternalServerError, "Epicenter failed");
    public static readonly ProblemKind NotAccepting = new("log-unavailable", StatusCodes.Status503ServiceUnavailable, "Signals can't be accepted just now");

    public string Type => "/about/errors#" + Slug;

    /// <summary>What a bare status code means.</summary>
    public static ProblemKind Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => KeyRequired,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => UnsupportedType,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable => NotAccepting,
        >= StatusCodes.Status500InternalServerError => Internal,
        _ => InvalidRequest with { Status = status },
    };
}
