namespace Epicenter.Server.Api.Contract;

/// <summary>A person says that a service does not work.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Symptom">website, app, login, payment, connection, slow or other.</param>
/// <param name="Id">Makes retries harmless.</param>
/// <param name="At">When it happened, never more than two minutes in the future; absent, when it arrives.</param>
/// <param name="Country">ISO 3166-1 code; the operator's table of networks, where there is one, knows better.</param>
/// <param name="Subdivision">ISO 3166-2 code.</param>
/// <param name="Network">Id of the internet provider's service; left out where the catalog has none of that id.</param>
/// <param name="Proof">A proof of work, where the answer asked for one.</param>
public sealed record ReportJson(
    string Service,
    string? Symptom = null,
    string? Id = null,
    DateTimeOffset? At = null,
    string? Country = null,
    string? Subdivision = null,
    string? Network = null,
    string? Proof = null);
