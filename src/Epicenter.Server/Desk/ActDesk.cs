using Epicenter.Core;
using Epicenter.Core.Catalog;
using Epicenter.Core.Signals;
using Epicenter.Server.Api;
using Epicenter.Server.Api.Contract;
using Epicenter.Server.Live;
using Epicenter.Server.Security.Keys;

namespace Epicenter.Server.Desk;

/// <summary>Takes the acts of operators: who may, what it says, whether it can be done; then to the log, and only then is it answered.</summary>
internal sealed class ActDesk(AccessKeys keys, LiveObservatory observatory, IntakeGate gate, TimeProvider time)
{
    public const int LongestBytes = 16 * 1024;

    private const string Remedy = "An operator's key opens this: epicenter key create NAME --scope operator. ";

    /// <param name="deed">What the act is, where the address tells; null where the body does.</param>
    /// <param name="incident">The incident that the address names; null where it names none.</param>
    public async Task<IResult> TakeAsync(HttpRequest request, ActKind? deed, string? incident)
    {
        var (key, refusal) = KeyOf(request);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Send application/json.");
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var now = time.GetUtcNow();
        return SignalCodec.TryReadAct(body.GetBuffer().AsSpan(0, (int)body.Length), deed, now, out var said, out var error)
            ? await TakeAsync(Signed(said, key!, deed, incident, now))
            : Invalid(error);
    }

    private static Problem Invalid(SignalError error) => error.Member is { } member
        ? Problem.Invalid(member, $"{error.Reason}; {error.Remedy}")
        : new Problem(ProblemKind.MalformedBody, $"The body {error.Message}.");

    // What the sender can't say of themselves: who they are, when it is, and what the address is about.
    private static Act Signed(Act said, AccessKey key, ActKind? deed, string? incident, DateTimeOffset now) => said with
    {
        Id = said.Id ?? ActIdentity.Next(),
        By = key.Name,
        At = now,
        ReceivedAt = null,
        Deed = deed ?? said.Deed,
        Incident = incident,
        Until = said.Until ?? (deed == ActKind.Purge ? now : null),
    };

    private async Task<IResult> TakeAsync(Act act)
    {
        // Sent again, for want of an answer: it is done, and must not be refused for that.
        if (Find(act.Id!) is { } earlier)
        {
            return Done(earlier);
        }

        if (Refusal(act) is { } refusal)
        {
            return refusal;
        }

        var receipt = await gate.SubmitAsync([act]);
        return receipt.Refusal is { } reason ? Problem.NotAccepting(reason)
            : Find(act.Id!) is { } done ? Done(done)
            : receipt.Duplicates > 0 ? Problem.Invalid("id", "is that of another signal; choose another, or leave it out")
            : Refusal(act) ?? new Problem(ProblemKind.Internal, "The act is in the log and was not done.");
    }

    private Problem? Refusal(Act act)
    {
        if (act.Incident is not null && act.Deed is ActKind.Mute or ActKind.Purge)
        {
            return Problem.Invalid("act", $"is not done to an incident; post it to /api/v1/{EnumWords.Of(act.Deed)}s");
        }

        var incidents = observatory.Snapshot.Incidents;
        return act.Incident is { } named && !incidents.Any(i => i.Id == named)
            ? Problem.NotFound("incident", named, NearMatch.Among(named, incidents.Select(i => i.Id)))
            : observatory.Objection(act) is { } objection ? Invalid(objection) : null;
    }

    private Act? Find(string id) => observatory.Snapshot.Acts.LastOrDefault(a => a.Id == id);

    private IResult Done(Act act) => Results.Json(
        new DoneJson(act.ToJson(), [.. observatory.Snapshot.Incidents.SelectMany(i => i.Events).Where(e => e.Act == act.Id).Select(e => e.ToJson())]),
        ApiJson.Default.DoneJson);

    private (AccessKey? Key, Problem? Refusal) KeyOf(HttpRequest request) => (SentKey.Of(request) is { } sent ? keys.Find(sent) : null) switch
    {
        null => (null, new Problem(ProblemKind.KeyRequired, Remedy + SentKey.Advice)),
        { Scope: not KeyScope.Operator } other => (null, Problem.WrongScope(other)),
        var key => (key, null),
    };
}
