namespace Epicenter.Server.Api.Contract;

/// <summary>How some services fare.</summary>
/// <param name="Failing">They fail in the incident.</param>
/// <param name="Fine">They are reported, or probed, as usual.</param>
/// <param name="Silent">Too little is heard of them to say.</param>
public sealed record TallyJson(int Failing, int Fine, int Silent);
