namespace Epicenter.Server.Intake;

/// <summary>A report as a stranger sent it: nothing checked yet.</summary>
internal sealed record ReportDraft
{
    public string? Id { get; set; }

    public string? At { get; set; }

    public string? Service { get; set; }

    public string? Symptom { get; set; }

    public string? Country { get; set; }

    public string? Subdivision { get; set; }

    public string? Network { get; set; }

    /// <summary>A proof of work, where one was asked for.</summary>
    public string? Proof { get; set; }

    /// <summary>What stands in the field of the form that no person sees.</summary>
    public string? Trap { get; set; }
}
