namespace Epicenter.Server.Api.Contract;

/// <summary>A report is on disk.</summary>
/// <param name="Id">The sender's id, or one made from the content: sending the same again counts once.</param>
public sealed record AcceptedJson(string Id);
