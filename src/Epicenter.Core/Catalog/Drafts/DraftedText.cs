namespace Epicenter.Core.Catalog.Drafts;

/// <summary>A word or number as it is written, and where.</summary>
public sealed record DraftedText(string Text, Place Place);
