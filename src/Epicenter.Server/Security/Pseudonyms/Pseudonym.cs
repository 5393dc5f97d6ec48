namespace Epicenter.Server.Security.Pseudonyms;

/// <summary>Who reports and from where, as far as the log may know.</summary>
/// <param name="Reporter">The same for one browser in one household, for a day.</param>
/// <param name="Origin">The same for all who share a network prefix or a site, for a day.</param>
internal readonly record struct Pseudonym(string Reporter, string Origin);
