using System.Text;

namespace Epicenter.Core.Signals;

/// <summary>Reads the members of an operator's act. Acts are few: unlike reports, they may cost an object a member.</summary>
internal static class ActReader
{
    /// <summary>All that the line says, whether it keeps the rules of its deed or not: <see cref="ActRules"/> knows.</summary>
    /// <param name="deed">What the act is where the line does not say.</param>
    public static Act Read(ref MemberReader members, ActKind? deed, DateTimeOffset? arrival)
    {
        var envelope = default(SignalEnvelope);
        var act = new Act { Deed = default, By = "", Why = "", At = default };
        while (members.Next())
        {
            if (members.Is("act"u8))
            {
                deed = members.Word<ActKind>("act") ?? deed;
            }
            else if (Stated(ref members, act) is { } stated || (stated = Scoped(ref members, act)) is not null)
            {
                act = stated;
            }
            else
            {
                envelope.TakeOrSkip(ref members);
            }
        }

        if (deed is null)
        {
            members.Fail("act", "is missing", $"use one of {string.Join(", ", EnumWords.All<ActKind>())}");
        }

        envelope.Settle(ref members, arrival);
        return act with { Deed = deed.GetValueOrDefault(), Id = Text(envelope.Id), At = envelope.At, ReceivedAt = envelope.ReceivedAt };
    }

    // The act with the member at hand, where it is one that says what is done and why; null where it is another.
    private static Act? Stated(ref MemberReader members, Act act) =>
        members.Is("by"u8) ? act with { By = Text(members.Text("by", SignalRules.LongestId)) ?? "" }
        : members.Is("why"u8) ? act with { Why = Text(members.Text("why", ActRules.LongestWhy)) ?? "" }
        : members.Is("incident"u8) ? act with { Incident = Text(members.Text("incident", SignalRules.LongestId)) }
        : members.Is("text"u8) ? act with { Text = Text(members.Text("text", ActRules.LongestText)) }
        : members.Is("entity"u8) ? act with { Entity = Text(members.Id("entity")) }
        : members.Is("into"u8) ? act with { Into = Text(members.Text("into", SignalRules.LongestId)) }
        : members.Is("services"u8) ? act with { Services = members.ServiceIds("services", ActRules.MostServices) }
        : members.Is("mechanism"u8) ? act with { Mechanism = members.Word<Mechanisms.Mechanism>("mechanism") }
        : members.Is("rumour"u8) ? act with { Rumour = Text(members.Text("rumour", SignalRules.LongestId)) }
        : null;

    // The same for members that say which reports are meant.
    private static Act? Scoped(ref MemberReader members, Act act) =>
        members.Is("service"u8) ? act with { Service = Text(members.ServiceId("service")) }
        : members.Is("reporter"u8) ? act with { Reporter = Text(members.Text("reporter", SignalRules.LongestId)) }
        : members.Is("origin"u8) ? act with { Origin = Text(members.Text("origin", SignalRules.LongestId)) }
        : members.Is("network"u8) ? act with { Network = Text(members.ServiceId("network")) }
        : members.Is("country"u8) ? act with { Country = Text(members.Text("country", SignalRules.LongestId)) }
        : members.Is("from"u8) ? act with { From = members.Time("from") }
        : members.Is("until"u8) ? act with { Until = members.Time("until") }
        : null;

    private static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Encoding.UTF8.GetString(text);
}
