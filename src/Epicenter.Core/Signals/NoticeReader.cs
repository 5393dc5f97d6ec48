using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a provider's notice.</summary>
internal static class NoticeReader
{
    public static NoticeParts Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var notice = default(NoticeParts);
        NoticeState? state = null;
        while (members.Next())
        {
            if (members.Is("target"u8))
            {
                notice.Target = members.Id("target");
            }
            else if (members.Is("state"u8))
            {
                state = members.Word<NoticeState>("state");
            }
            else if (members.Is("title"u8))
            {
                notice.Title = members.Text("title", SignalRules.LongestTitle);
            }
            else if (members.Is("body"u8))
            {
                notice.Body = members.Text("body", SignalRules.LongestBody);
            }
            else if (members.Is("url"u8))
            {
                notice.Url = members.Text("url", SignalRules.LongestUrl);
            }
            else if (members.Is("source"u8))
            {
                notice.Source = members.Text("source", SignalRules.LongestId);
            }
            else
            {
                notice.Envelope.TakeOrSkip(ref members);
            }
        }

        notice.State = state.GetValueOrDefault();
        notice.Envelope.Settle(ref members, arrival);
        Check(ref members, notice, state);
        return notice;
    }

    private static void Check(ref MemberReader members, scoped in NoticeParts notice, NoticeState? state)
    {
        if (notice.Target.IsEmpty)
        {
            members.Fail("target", "is missing", "name what the notice speaks of, as in \"target\":\"aws/us-east-1\"");
        }

        if (state is null)
        {
            members.Fail("state", "is missing", $"use one of {string.Join(", ", EnumWords.All<NoticeState>())}");
        }

        if (!notice.Url.IsEmpty && !SignalRules.IsWebAddress(Encoding.UTF8.GetString(notice.Url)))
        {
            members.Fail("url", "is not a web address", "write it out, beginning with https://");
        }
    }
}
