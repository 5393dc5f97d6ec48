namespace Epicenter.Server.Intake;

/// <summary>A report as a stranger sent it: nothing checked yet.</summary>
internal sealed record ReportDraft
{
    public string? Id { get; init; }

    public string? At { get; init; }

    public string? Service { get; init; }

    public string? Symptom { get; init; }

    public string? Country { get; init; }

    public string? Subdivision { get; init; }

    public string? Network { get; init; }

    /// <summary>A proof of work, where one was asked for.</summary>
    public string? Proof { get; init; }

    /// <summary>What stands in the field of the form that no person sees.</summary>
    public string? Trap { get; init; }
}
