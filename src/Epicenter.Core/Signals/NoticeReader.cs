namespace Epicenter.Core.Signals;

/// <summary>Reads the members of a provider's notice.</summary>
internal static class NoticeReader
{
    public static Notice? Read(ref MemberReader members, DateTimeOffset? arrival)
    {
        var envelope = default(SignalEnvelope);
        string? target = null, title = null, body = null, url = null, source = null;
        NoticeState? state = null;
        while (members.Next())
        {
            if (members.Is("target"u8))
            {
                target = members.Id("target");
            }
            else if (members.Is("state"u8))
            {
                state = members.Word<NoticeState>("state");
            }
            else if (members.Is("title"u8))
            {
                title = members.Text("title", SignalRules.LongestTitle);
            }
            else if (members.Is("body"u8))
            {
                body = members.Text("body", SignalRules.LongestBody);
            }
            else if (members.Is("url"u8))
            {
                url = members.Text("url", SignalRules.LongestUrl);
            }
            else if (members.Is("source"u8))
            {
                source = members.SharedText("source", SignalRules.LongestId);
            }
            else
            {
                envelope.TakeOrSkip(ref members);
            }
        }

        var at = envelope.Moment(ref members, arrival);
        Check(ref members, target, state, url);
        return members.Error is not null
            ? null
            : new Notice
            {
                Id = envelope.Id,
                At = at,
                ReceivedAt = envelope.ReceivedAt,
                Target = target!,
                State = state!.Value,
                Title = title,
                Body = body,
                Url = url,
                Source = source,
            };
    }

    private static void Check(ref MemberReader members, string? target, NoticeState? state, string? url)
    {
        if (target is null)
        {
            members.Fail("target", "is missing", "name what the notice speaks of, as in \"target\":\"aws/us-east-1\"");
        }

        if (state is null)
        {
            members.Fail("state", "is missing", $"use one of {string.Join(", ", EnumWords.All<NoticeState>())}");
        }

        if (url is not null && !SignalRules.IsWebAddress(url))
        {
            members.Fail("url", "is not a web address", "write it out, beginning with https://");
        }
    }
}
