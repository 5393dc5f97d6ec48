namespace Epicenter.Server.Pages.Itself;

/// <summary>One part of the observatory.</summary>
/// <param name="Value">What was measured, in the part's own unit.</param>
/// <param name="Limit">Beyond it, the part is not well; null where any value is.</param>
public sealed record VitalSign(VitalPart Part, double Value, double? Limit)
{
    public bool IsWell => Limit is not { } limit || Value <= limit;
}
