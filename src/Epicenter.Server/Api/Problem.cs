using System.Globalization;
using Epicenter.Core;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Proofs;

namespace Epicenter.Server.Api;

/// <summary>An answer that says what went wrong, as RFC 9457 has it.</summary>
public sealed record Problem(ProblemKind Kind, string? Detail = null) : IResult
{
    private const string ContentType = "application/problem+json";

    /// <summary>Each bad member, with what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Ids that may have been meant.</summary>
    public IReadOnlyList<string>? Near { get; init; }

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What to solve before trying again.</summary>
    public ChallengeJson? Challenge { get; init; }

    public static Problem Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(ProblemKind.InvalidRequest, "See errors for each member.") { Errors = errors };

    public static Problem Invalid(string member, string error) => Invalid(new Dictionary<string, string[]> { [member] = [error] });

    public static Problem NotFound(string what, string id, IReadOnlyList<string> near) =>
        new(ProblemKind.NotFound, $"There is no {what} {id}{DidYouMean(near)}") { Near = near };

    public static Problem UnknownService(string id, IReadOnlyList<string> near) =>
        new(ProblemKind.UnknownService, $"The catalog holds no service {id}{DidYouMean(near)}") { Near = near };

    public static Problem NotAccepting(string reason) => new(ProblemKind.NotAccepting, reason) { RetryAfter = TimeSpan.FromSeconds(5) };

    internal static Problem WrongScope(AccessKey key) =>
        new(ProblemKind.WrongScope, $"The key {key.Name} is of scope {EnumWords.Of(key.Scope)}, which this does not open.");

    internal static Problem ProofRequired(ProofVerdict verdict, ChallengeJson challenge) => new(ProblemKind.ProofRequired, verdict switch
    {
        ProofVerdict.Expired => "The challenge has expired. Here is a new one.",
        ProofVerdict.Spent => "This proof was used before. Here is a new challenge.",
        ProofVerdict.Unsolved => "The proof's hash begins with too few zero bits. Here is a new challenge.",
        ProofVerdict.Foreign => "This is no proof of a challenge that was set here, for this service. Here is one.",
        _ => "Very many reports are coming in. Solve the challenge and send the report again, with the proof.",
    })
    {
        Challenge = challenge,
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        WriteHeaders(response);
        var body = new ProblemJson(Kind.Type, Kind.Title, Kind.Status, Detail, httpContext.Request.Path, Errors, Near is { Count: > 0 } ? Near : null, Challenge);
        return response.WriteAsJsonAsync(body, ApiJson.Default.ProblemJson, ContentType, httpContext.RequestAborted);
    }

    /// <summary>Says what holds of the answer in whatever form it is given.</summary>
    internal void WriteHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (Kind == ProblemKind.KeyRequired)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }

    internal static string DidYouMean(IReadOnlyList<string> near) => near.Count == 0 ? "." : $"; did you mean {string.Join(" or ", near)}?";
}
