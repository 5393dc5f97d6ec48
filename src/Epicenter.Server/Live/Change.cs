namespace Epicenter.Server.Live;

/// <summary>Something that readers of the stream are told.</summary>
/// <param name="Kind">Name of the event: <c>incident</c>, <c>service</c> or <c>tick</c>.</param>
/// <param name="Json">Its data, on one line.</param>
internal readonly record struct Change(string Kind, byte[] Json);
