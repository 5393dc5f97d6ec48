namespace Epicenter.Core.Signals;

/// <summary>Why a line is not a signal, and what would make it one.</summary>
/// <param name="Member">The member at fault; null where it is the line as a whole.</param>
/// <param name="Reason">What is wrong, as a clause.</param>
/// <param name="Remedy">What to write instead, as a clause.</param>
public sealed record SignalError(string? Member, string Reason, string Remedy)
{
    /// <summary>One sentence that names all three.</summary>
    public string Message => Member is null ? $"{Reason}; {Remedy}" : $"\"{Member}\" {Reason}; {Remedy}";

    public override string ToString() => Message;
}
