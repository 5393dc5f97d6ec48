using System.Collections.Immutable;

namespace Epicenter.Server.Networks;

/// <summary>A table of networks that was read to its end.</summary>
/// <param name="Problems">Each as <c>file:line: message</c>, with what to do; where there is any, the table lacks those lines.</param>
internal sealed record NetworkTableReading(NetworkTable Table, ImmutableArray<string> Problems);
