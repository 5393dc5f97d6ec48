using System.Collections.Immutable;

namespace Epicenter.Server.Pages.Replays;

/// <summary>A moment of the outage as history tells it, long after the observatory of the replay had to guess.</summary>
/// <param name="Texts">By language code; English at least.</param>
/// <param name="Source">Address or citation.</param>
public sealed record ReplayEvent(DateTimeOffset At, ImmutableDictionary<string, string> Texts, string Source);
