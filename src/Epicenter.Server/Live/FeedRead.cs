namespace Epicenter.Server.Live;

/// <summary>What a reader finds after its position.</summary>
/// <param name="Frames">The frames since, in order; empty when nothing is new, null when some are gone from memory.</param>
/// <param name="Position">Where to read on from.</param>
internal readonly record struct FeedRead(IReadOnlyList<ChangeFrame>? Frames, long Position);
