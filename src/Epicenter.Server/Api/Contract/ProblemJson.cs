using System.Text.Json.Serialization;

namespace Epicenter.Server.Api.Contract;

/// <summary>What went wrong, as RFC 9457 has it.</summary>
/// <param name="Type">Address of the page that explains this kind of problem.</param>
/// <param name="Errors">Each bad member, with what is wrong with it.</param>
/// <param name="Near">Ids that may have been meant.</param>
/// <param name="Challenge">What to solve before sending the report again.</param>
public sealed record ProblemJson(
    string Type,
    string Title,
    int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Instance = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Near = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ChallengeJson? Challenge = null);
