using System.Text;

namespace Epicenter.Server.Intake;

/// <summary>A member that a report may have, and what is done with its text.</summary>
internal sealed class ReportMember(string name, Action<ReportDraft, string?> set)
{
    public static readonly ReportMember[] All =
    [
        new("id", (draft, text) => draft.Id = text),
        new("service", (draft, text) => draft.Service = text),
        new("symptom", (draft, text) => draft.Symptom = text),
        new("country", (draft, text) => draft.Country = text),
        new("subdivision", (draft, text) => draft.Subdivision = text),
        new("network", (draft, text) => draft.Network = text),
        new("at", (draft, text) => draft.At = text),
        new("proof", (draft, text) => draft.Proof = text),
    ];

    public string Name => name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    public void Set(ReportDraft draft, string? text) => set(draft, text);
}
