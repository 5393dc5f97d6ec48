using System.Collections.Immutable;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>A post-mortem in words, as its page, its Markdown and its JSON tell it alike.</summary>
/// <param name="Summary">The sentences below the title.</param>
/// <param name="Facts">The figures that matter, each with its name.</param>
/// <param name="Moments">What happened, in order.</param>
/// <param name="LeftOut">Lesser events that are not told.</param>
/// <param name="Causes">What may have failed, best first.</param>
/// <param name="Services">Who was hit, the hardest hit first.</param>
/// <param name="MoreServices">How many more there were.</param>
/// <param name="Statements">What operators stated, with their names.</param>
/// <param name="Source">Who tells it, as of when.</param>
public sealed record PostMortemStory(
    string Id,
    string Language,
    string Title,
    string Summary,
    ImmutableArray<ToldFact> Facts,
    ImmutableArray<ToldMoment> Moments,
    int LeftOut,
    ImmutableArray<ToldCause> Causes,
    ImmutableArray<ToldService> Services,
    int MoreServices,
    ImmutableArray<string> Statements,
    string Limits,
    string Source);
