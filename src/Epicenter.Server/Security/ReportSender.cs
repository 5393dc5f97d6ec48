using Epicenter.Server.Networks;
using Epicenter.Server.Security.Keys;
using Epicenter.Server.Security.Pseudonyms;

namespace Epicenter.Server.Security;

/// <summary>Who sends a report, for as long as the request lasts.</summary>
/// <param name="Key">The key that was sent; null for a stranger.</param>
internal readonly record struct ReportSender(NetworkAddress Address, AccessKey? Key, Pseudonym Pseudonym);
