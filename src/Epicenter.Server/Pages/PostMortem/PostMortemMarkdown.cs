using System.Text;
using Epicenter.Server.Pages.Wording;

namespace Epicenter.Server.Pages.PostMortem;

/// <summary>Writes a post-mortem as Markdown. Names and notices are strangers' words: nothing in them is markup.</summary>
internal static class PostMortemMarkdown
{
    private const string Special = "\\`*_{}[]#|~!";

    public static string Of(PostMortemStory story, Words words)
    {
        var told = words.PostMortem;
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Plain(story.Title)).AppendLine()
            .AppendLine(Plain(story.Summary)).AppendLine();
        Section(text, told.Facts, story.Facts.Select(f => $"- {Plain(f.Name)}: {Plain(f.Value)}"));
        Section(text, told.WhatHappened, story.Moments.Select(m => $"- {Plain(m.Time)} {Plain(m.Text)}{(m.Note is null ? "" : $" ({Plain(m.Note)})")}"));
        Section(text, told.WhatFailed, story.Causes.Select(c => $"- {Plain(c.Name)}: {Plain(c.Likely)}{Reasons(words.Causes.For, c.For)}{Reasons(words.Causes.Against, c.Against)}"));
        Section(text, told.WhoWasHit, story.Services.Select(s => $"- {Plain(s.Name)}: {Plain(s.From)} – {Plain(s.To ?? told.NotOver)}"));
        if (story.MoreServices > 0)
        {
            text.AppendLine(told.More(story.MoreServices)).AppendLine();
        }

        Section(text, words.Desk.Title, story.Statements.Select(s => $"- {Plain(s)}"));
        Section(text, told.Limits, [Plain(story.Limits)]);
        return text.Append('*').Append(Plain(story.Source)).AppendLine("*").ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            text.Append("## ").AppendLine(title).AppendLine().AppendJoin(Environment.NewLine, all).AppendLine().AppendLine();
        }
    }

    private static string Reasons(string title, IEnumerable<string> reasons) =>
        reasons.ToArray() is { Length: > 0 } all ? $". {title}: {Plain(string.Join("; ", all))}" : "";

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when char.IsControl(c) => " ",
                _ => Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString(),
            });
        }

        return plain.ToString();
    }
}
